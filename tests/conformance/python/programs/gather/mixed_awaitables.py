import asyncio


async def coro():
    return "coroutine"


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    loop.call_later(0.05, future.set_result, "future")
    task = asyncio.create_task(asyncio.sleep(0.1, "task"))
    print(await asyncio.gather(coro(), future, task))


asyncio.run(main())
