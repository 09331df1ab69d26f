import asyncio
import os
import tempfile


async def handle(reader, writer):
    writer.write(b"hello " + await reader.readexactly(3))
    writer.close()


async def main():
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "s")
        server = await asyncio.start_unix_server(handle, path)
        reader, writer = await asyncio.open_unix_connection(path)
        writer.write(b"you")
        print(await reader.read())
        writer.close()
        server.close()


asyncio.run(main())
