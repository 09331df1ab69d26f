import asyncio
import time


async def ticker():
    for n in range(4):
        print("tick", n)
        await asyncio.sleep(0.1)


async def main():
    task = asyncio.create_task(ticker())
    await asyncio.sleep(0.05)
    time.sleep(0.2)
    print("blocked the loop")
    await asyncio.to_thread(time.sleep, 0.2)
    print("did not block the loop")
    await task


asyncio.run(main())
