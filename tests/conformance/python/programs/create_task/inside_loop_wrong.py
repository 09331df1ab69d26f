import asyncio
import time


async def job(n):
    await asyncio.sleep(0.1)
    return n


async def one_by_one():
    results = []
    for n in range(3):
        task = asyncio.create_task(job(n))
        results.append(await task)
    return results


async def together():
    tasks = [asyncio.create_task(job(n)) for n in range(3)]
    return [await task for task in tasks]


for way in one_by_one, together:
    start = time.perf_counter()
    print(asyncio.run(way()), f"{way.__name__} {time.perf_counter() - start:.1f} s")
