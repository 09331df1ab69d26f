import asyncio


async def worker(name, queue):
    while True:
        delay = await queue.get()
        await asyncio.sleep(delay)
        queue.task_done()
        print(f"{name} slept for {delay:.2f}")


async def main():
    queue = asyncio.Queue()
    for delay in (0.1, 0.15, 0.2, 0.12, 0.04):
        queue.put_nowait(delay)
    workers = [asyncio.create_task(worker(f"worker-{i}", queue)) for i in range(3)]
    await queue.join()
    for each in workers:
        each.cancel()
    print(await asyncio.gather(*workers, return_exceptions=True))
    print("empty:", queue.empty())


asyncio.run(main())
