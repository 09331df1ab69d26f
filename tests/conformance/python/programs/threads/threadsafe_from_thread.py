import asyncio
import threading
import time


async def add(a, b):
    await asyncio.sleep(0.05)
    return a + b


def in_thread(loop):
    future = asyncio.run_coroutine_threadsafe(add(1, 2), loop)
    print("thread got", future.result())
    loop.call_soon_threadsafe(print, "called from thread")
    time.sleep(0.05)


async def main():
    loop = asyncio.get_running_loop()
    thread = threading.Thread(target=in_thread, args=(loop,))
    thread.start()
    while thread.is_alive():
        await asyncio.sleep(0.03)
    thread.join()
    print("end")


asyncio.run(main())
