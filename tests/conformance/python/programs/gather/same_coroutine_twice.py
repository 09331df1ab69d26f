import asyncio


async def job():
    await asyncio.sleep(0.03)
    print("ran once")
    return object


async def main():
    coro = job()
    a, b = await asyncio.gather(coro, coro)
    print(a is b)


asyncio.run(main())
