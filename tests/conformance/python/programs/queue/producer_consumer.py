import asyncio


async def producer(queue, n):
    for i in range(n):
        await asyncio.sleep(0.04)
        await queue.put(i)
        print("put", i)
    await queue.put(None)


async def consumer(queue):
    while True:
        item = await queue.get()
        if item is None:
            print("consumer: nothing more")
            break
        print("got", item)
        await asyncio.sleep(0.07)


async def main():
    queue = asyncio.Queue()
    await asyncio.gather(producer(queue, 4), consumer(queue))


asyncio.run(main())
