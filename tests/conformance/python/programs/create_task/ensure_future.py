import asyncio


async def coro():
    await asyncio.sleep(0.03)
    return 5


async def main():
    task = asyncio.ensure_future(coro())
    print(type(task).__name__, isinstance(task, asyncio.Future))
    print(asyncio.ensure_future(task) is task)
    print(await task)


asyncio.run(main())
