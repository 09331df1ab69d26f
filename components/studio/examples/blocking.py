import asyncio
import time


async def tick() -> None:
    for number in range(4):
        print(f"tick {number}")
        await asyncio.sleep(0.5)


async def work() -> None:
    await asyncio.sleep(0.6)
    # Not awaited: the loop itself stands still, and so does everybody else.
    time.sleep(2)
    print("worked")


async def main() -> None:
    await asyncio.gather(tick(), work())


asyncio.run(main())
