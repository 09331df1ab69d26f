import asyncio


async def letters():
    for letter in "ab":
        await asyncio.sleep(0.03)
        yield letter


async def main():
    stream = aiter(letters())
    print(await anext(stream))
    print(await anext(stream))
    print(await anext(stream, "default"))
    try:
        await anext(stream)
    except StopAsyncIteration:
        print("nothing left")


asyncio.run(main())
