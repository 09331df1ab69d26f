import asyncio


async def worker(queue):
    while not queue.empty():
        priority, item = await queue.get()
        print(priority, item)
        await asyncio.sleep(0.03)
        queue.task_done()


async def main():
    queue = asyncio.PriorityQueue()
    for entry in [(5, "e"), (1, "a"), (3, "c"), (2, "b"), (4, "d")]:
        queue.put_nowait(entry)
    await worker(queue)


asyncio.run(main())
