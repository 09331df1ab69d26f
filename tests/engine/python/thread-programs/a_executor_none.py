import asyncio
import time


def blocking(n):
    time.sleep(0.1 * n)
    print("end", n)
    return n


async def main():
    loop = asyncio.get_running_loop()
    futures = [loop.run_in_executor(None, blocking, n) for n in (3, 1, 2)]
    print("submitted")
    for f in asyncio.as_completed(futures):
        print("result", await f)


asyncio.run(main())
