import asyncio
import time


async def busy(seconds):
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        pass
    print("busy loop over")


async def other():
    await asyncio.sleep(0.03)
    print("other")


async def main():
    start = time.perf_counter()
    await asyncio.gather(busy(0.2), other())
    print(f"{time.perf_counter() - start:.1f}")


asyncio.run(main())
