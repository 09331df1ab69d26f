import asyncio


async def handle(reader, writer):
    while line := await reader.readline():
        await asyncio.sleep(0.03)
        writer.write(b"> " + line)
        await writer.drain()
    writer.close()


async def client(name, port, delay):
    await asyncio.sleep(delay)
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    for n in range(2):
        writer.write(f"{name} {n}\n".encode())
        print((await reader.readuntil(b"\n")).decode().strip())
    writer.close()
    await writer.wait_closed()


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    await asyncio.gather(client("ann", port, 0.2), client("bob", port, 0))
    server.close()


asyncio.run(main())
