import asyncio
import time


async def request(n):
    await asyncio.sleep(0.1)
    return n


async def main():
    start = time.perf_counter()
    results = await asyncio.gather(*(request(n) for n in range(100)))
    print(len(results), sum(results), f"{time.perf_counter() - start:.1f}")


asyncio.run(main())
