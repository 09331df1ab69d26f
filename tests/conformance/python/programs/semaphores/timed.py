import asyncio
import time


async def job(semaphore):
    async with semaphore:
        await asyncio.sleep(0.1)


async def main():
    for places in 1, 2, 6:
        semaphore = asyncio.Semaphore(places)
        start = time.perf_counter()
        await asyncio.gather(*(job(semaphore) for _ in range(6)))
        print(places, f"{time.perf_counter() - start:.1f}")


asyncio.run(main())
