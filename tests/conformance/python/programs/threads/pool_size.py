import asyncio
import time
from concurrent.futures import ThreadPoolExecutor


def job(n):
    time.sleep(0.1)
    return n


async def main():
    loop = asyncio.get_running_loop()
    start = time.perf_counter()
    with ThreadPoolExecutor(max_workers=2) as pool:
        print(await asyncio.gather(*(loop.run_in_executor(pool, job, n) for n in range(4))))
    print(f"{time.perf_counter() - start:.1f}")


asyncio.run(main())
