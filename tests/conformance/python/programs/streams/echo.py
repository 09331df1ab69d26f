import asyncio


async def handle(reader, writer):
    data = await reader.readline()
    print("server got", data.decode().strip())
    writer.write(data.upper())
    await writer.drain()
    writer.close()
    await writer.wait_closed()


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(b"hello\n")
        await writer.drain()
        print("client got", (await reader.read()).decode().strip())
        writer.close()
        await writer.wait_closed()
    print("closed")


asyncio.run(main())
