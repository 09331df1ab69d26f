import asyncio


async def merge(*streams):
    queue = asyncio.Queue()
    finished = object()

    async def pump(stream):
        async for item in stream:
            await queue.put(item)
        await queue.put(finished)

    tasks = [asyncio.create_task(pump(stream)) for stream in streams]
    left = len(tasks)
    while left:
        item = await queue.get()
        if item is finished:
            left -= 1
        else:
            yield item


async def every(name, pause):
    for n in range(3):
        await asyncio.sleep(pause)
        yield name, n


async def main():
    async for name, n in merge(every("x", 0.15), every("y", 0.06)):
        print(name, n)


asyncio.run(main())
