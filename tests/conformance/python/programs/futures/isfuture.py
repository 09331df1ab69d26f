import asyncio


async def main():
    loop = asyncio.get_running_loop()
    task = asyncio.create_task(asyncio.sleep(0))
    future = loop.create_future()
    coro = asyncio.sleep(0)
    for thing in task, future, coro, 3:
        print(type(thing).__name__, asyncio.isfuture(thing), asyncio.iscoroutine(thing))
    print(task.get_loop() is loop)
    future.cancel()
    await asyncio.gather(task, coro)


asyncio.run(main())
