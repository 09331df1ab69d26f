import asyncio


async def work(name, delay):
    await asyncio.sleep(delay)
    print(f"{name} done")


async def main():
    a = asyncio.create_task(work("A", 0.1))
    b = asyncio.create_task(work("B", 0.2))
    await a
    await b


asyncio.run(main())
