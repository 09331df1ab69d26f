import asyncio


async def cube(n):
    await asyncio.sleep(0.03 * (4 - n))
    return n**3


async def main():
    async with asyncio.TaskGroup() as tg:
        tasks = [tg.create_task(cube(n)) for n in range(4)]
    print([task.result() for task in tasks])


asyncio.run(main())
