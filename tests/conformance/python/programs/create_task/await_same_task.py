import asyncio


async def load():
    print("loading")
    await asyncio.sleep(0.1)
    return {"a": 1}


async def reader(n, task):
    data = await task
    print(f"reader {n} got {data}")


async def main():
    task = asyncio.create_task(load())
    await asyncio.gather(*(reader(n, task) for n in range(3)))
    print(await task)


asyncio.run(main())
