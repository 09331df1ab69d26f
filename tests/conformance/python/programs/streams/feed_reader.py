import asyncio


async def main():
    reader = asyncio.StreamReader()
    reader.feed_data(b"first line\nsecond")
    print(await reader.readline())
    asyncio.get_running_loop().call_later(0.05, reader.feed_eof)
    print(await reader.read())
    print(reader.at_eof())
    try:
        await reader.readexactly(3)
    except asyncio.IncompleteReadError as error:
        print(error.expected, error.partial)


asyncio.run(main())
