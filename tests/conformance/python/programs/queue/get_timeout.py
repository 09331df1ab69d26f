import asyncio


async def consumer(queue):
    while True:
        try:
            item = await asyncio.wait_for(queue.get(), timeout=0.1)
        except asyncio.TimeoutError:
            print("consumer: gave up waiting")
            return
        print("consumer:", item)


async def main():
    queue = asyncio.Queue()
    task = asyncio.create_task(consumer(queue))
    for n in range(3):
        await queue.put(n)
        await asyncio.sleep(0.05)
    await task


asyncio.run(main())
