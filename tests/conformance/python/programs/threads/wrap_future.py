import asyncio
import time
from concurrent.futures import ThreadPoolExecutor


def job():
    time.sleep(0.05)
    return "wrapped"


async def main():
    with ThreadPoolExecutor() as pool:
        print(await asyncio.wrap_future(pool.submit(job)))


asyncio.run(main())
