import asyncio


async def source():
    for n in range(6):
        await asyncio.sleep(0.02)
        yield n


async def evens(stream):
    async for n in stream:
        if n % 2 == 0:
            yield n


async def squared(stream):
    async for n in stream:
        yield n * n


async def main():
    async for n in squared(evens(source())):
        print(n)
    else:
        print("no more")


asyncio.run(main())
