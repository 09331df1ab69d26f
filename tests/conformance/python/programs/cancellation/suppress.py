import asyncio
from contextlib import suppress


async def forever():
    n = 0
    while True:
        await asyncio.sleep(0.04)
        n += 1
        print("round", n)


async def main():
    task = asyncio.create_task(forever())
    await asyncio.sleep(0.1)
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task
    print("gone")


asyncio.run(main())
