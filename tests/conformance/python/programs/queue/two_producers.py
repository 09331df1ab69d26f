import asyncio


async def producer(name, queue, pause):
    for n in range(3):
        await asyncio.sleep(pause)
        await queue.put((name, n))


async def consumer(queue):
    while True:
        name, n = await queue.get()
        print(f"{name} made {n}")
        queue.task_done()


async def main():
    queue = asyncio.Queue()
    eater = asyncio.create_task(consumer(queue))
    await asyncio.gather(producer("A", queue, 0.1), producer("B", queue, 0.25))
    await queue.join()
    eater.cancel()


asyncio.run(main())
