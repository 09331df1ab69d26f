import asyncio


async def job(name, seconds):
    await asyncio.sleep(seconds)
    print(name)
    return name.upper()


async def main():
    async with asyncio.TaskGroup() as group:
        one = group.create_task(job("one", 0.1))
        two = group.create_task(job("two", 0.05))
        print("started")
    print("both done:", one.result(), two.result())


asyncio.run(main())
