# requires 3.13
import asyncio


async def main():
    queue = asyncio.Queue()
    queue.put_nowait("a")
    queue.put_nowait("b")
    queue.shutdown(immediate=True)
    try:
        await queue.get()
    except asyncio.QueueShutDown:
        print("items were thrown away:", queue.qsize())
    await queue.join()
    print("joined")


asyncio.run(main())
