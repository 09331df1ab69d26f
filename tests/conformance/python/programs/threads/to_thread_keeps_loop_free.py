import asyncio
import time


def blocking_io():
    print("blocking starts")
    time.sleep(0.2)
    print("blocking ends")


async def ticker():
    for n in range(3):
        await asyncio.sleep(0.05)
        print("tick", n)


async def main():
    await asyncio.gather(asyncio.to_thread(blocking_io), ticker())


asyncio.run(main())
