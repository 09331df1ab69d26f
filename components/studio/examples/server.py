import asyncio


async def greet(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    name = (await reader.readline()).decode().strip()
    await asyncio.sleep(1)
    writer.write(f"hello {name}\n".encode())
    await writer.drain()
    writer.close()


async def ask(name: str) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", 8000)
    writer.write(f"{name}\n".encode())
    print((await reader.readline()).decode().strip())
    writer.close()


async def main() -> None:
    # One task a connection: the second guest need not wait for the first one's answer.
    async with await asyncio.start_server(greet, "127.0.0.1", 8000):
        await asyncio.gather(ask("Mia"), ask("Noah"))


asyncio.run(main())
