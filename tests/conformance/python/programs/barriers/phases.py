import asyncio


async def worker(n, barrier):
    for phase in range(2):
        await asyncio.sleep(0.04 * (n + 1))
        position = await barrier.wait()
        if position == 0:
            print("phase", phase, "over, first was", n)


async def main():
    barrier = asyncio.Barrier(3)
    async with asyncio.TaskGroup() as group:
        for n in range(3):
            group.create_task(worker(n, barrier))


asyncio.run(main())
