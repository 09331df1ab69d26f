import asyncio
import time


def blocking(n):
    time.sleep(0.1)
    return n * 2


async def main():
    start = time.perf_counter()
    results = await asyncio.gather(asyncio.to_thread(blocking, 1), asyncio.to_thread(blocking, 2))
    print(results, f"{time.perf_counter() - start:.1f}")


asyncio.run(main())
