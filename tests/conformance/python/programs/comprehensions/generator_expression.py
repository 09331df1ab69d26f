import asyncio


async def double(n):
    await asyncio.sleep(0.02)
    return n * 2


async def main():
    stream = (await double(n) for n in range(3))
    print(type(stream).__name__)
    async for n in stream:
        print(n)
    print([[await double(x + y) for x in range(2)] for y in range(2)])


asyncio.run(main())
