import asyncio


async def hold(lock):
    async with lock:
        await asyncio.sleep(0.1)
    print("released")


async def want(lock, name):
    try:
        async with lock:
            print(name, "got it")
    except asyncio.CancelledError:
        print(name, "stopped waiting")


async def main():
    lock = asyncio.Lock()
    holder = asyncio.create_task(hold(lock))
    first = asyncio.create_task(want(lock, "first"))
    second = asyncio.create_task(want(lock, "second"))
    await asyncio.sleep(0.05)
    first.cancel()
    await asyncio.gather(holder, first, second)


asyncio.run(main())
