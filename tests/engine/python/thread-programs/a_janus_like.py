import asyncio
import queue
import threading
import time


def worker(inbox, outbox):
    while (item := inbox.get()) is not None:
        time.sleep(0.05)
        outbox.put(item * 10)
    outbox.put(None)


async def main():
    inbox, outbox = queue.Queue(), queue.Queue()
    thread = threading.Thread(target=worker, args=(inbox, outbox))
    thread.start()
    for n in range(3):
        inbox.put(n)
    inbox.put(None)
    while True:
        try:
            item = outbox.get_nowait()
        except queue.Empty:
            await asyncio.sleep(0.03)
            continue
        if item is None:
            break
        print("from thread", item)
    print(await asyncio.to_thread(lambda: outbox.empty()))
    thread.join()


asyncio.run(main())
