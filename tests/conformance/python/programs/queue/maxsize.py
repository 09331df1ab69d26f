import asyncio


async def producer(queue):
    for i in range(5):
        print("want to put", i)
        await queue.put(i)
        print("put", i, "size", queue.qsize())


async def consumer(queue):
    for _ in range(5):
        await asyncio.sleep(0.05)
        print("took", await queue.get())


async def main():
    queue = asyncio.Queue(maxsize=2)
    await asyncio.gather(producer(queue), consumer(queue))
    print(queue.full(), queue.maxsize)


asyncio.run(main())
