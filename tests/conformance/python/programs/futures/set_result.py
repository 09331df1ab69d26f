import asyncio


async def set_later(future, delay, value):
    await asyncio.sleep(delay)
    future.set_result(value)


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    loop.create_task(set_later(future, 0.1, "... world"))
    print("hello ...")
    print(await future)
    print(future.done(), future.result())


asyncio.run(main())
