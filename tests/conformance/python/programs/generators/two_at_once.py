import asyncio


async def ticker(name, pause, times):
    for n in range(times):
        await asyncio.sleep(pause)
        yield f"{name}{n}"


async def show(stream):
    async for item in stream:
        print(item)


async def main():
    await asyncio.gather(show(ticker("a", 0.15, 2)), show(ticker("b", 0.06, 3)))


asyncio.run(main())
