import asyncio
import threading
import time


def producer(loop, queue):
    for n in range(3):
        time.sleep(0.1)
        loop.call_soon_threadsafe(queue.put_nowait, n)
    asyncio.run_coroutine_threadsafe(queue.put(None), loop).result()
    print("producer done")


async def main():
    queue = asyncio.Queue()
    threading.Thread(target=producer, args=(asyncio.get_running_loop(), queue)).start()
    while (item := await queue.get()) is not None:
        print("got", item)
    await asyncio.sleep(0.01)
    print("end")


asyncio.run(main())
