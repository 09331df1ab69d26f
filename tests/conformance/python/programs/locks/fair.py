import asyncio


async def visitor(n, lock):
    for visit in range(2):
        async with lock:
            print(f"visitor {n} visit {visit}")
            await asyncio.sleep(0.03)


async def main():
    lock = asyncio.Lock()
    async with asyncio.TaskGroup() as group:
        for n in range(3):
            group.create_task(visitor(n, lock))


asyncio.run(main())
