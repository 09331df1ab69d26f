# requires 3.13
import asyncio


async def consumer(queue):
    while True:
        try:
            item = await queue.get()
        except asyncio.QueueShutDown:
            print("queue was shut down")
            break
        print("item", item)


async def main():
    queue = asyncio.Queue()
    for n in range(2):
        queue.put_nowait(n)
    task = asyncio.create_task(consumer(queue))
    await asyncio.sleep(0.05)
    queue.shutdown()
    await task
    try:
        queue.put_nowait(3)
    except asyncio.QueueShutDown:
        print("no more puts")


asyncio.run(main())
