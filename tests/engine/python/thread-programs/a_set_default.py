import asyncio
import threading
import time
from concurrent.futures import ThreadPoolExecutor


def who(n):
    time.sleep(0.1)
    return n, threading.current_thread().name


async def main():
    loop = asyncio.get_running_loop()
    loop.set_default_executor(ThreadPoolExecutor(max_workers=2, thread_name_prefix="pool"))
    start = time.perf_counter()
    for n, name in await asyncio.gather(*(asyncio.to_thread(who, n) for n in range(4))):
        print(n, name in ("pool_0", "pool_1"))
    print(f"{time.perf_counter() - start:.1f}")


asyncio.run(main())
