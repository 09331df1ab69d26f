# requires 3.13
import asyncio


async def job(n):
    await asyncio.sleep(n * 0.05)
    return n


async def main():
    tasks = {asyncio.create_task(job(n)): f"number {n}" for n in (3, 1, 2)}
    async for task in asyncio.as_completed(tasks):
        print(tasks[task], "gave", await task)


asyncio.run(main())
