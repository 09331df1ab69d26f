import asyncio
import time


async def polite():
    for n in range(3):
        print("polite", n)
        await asyncio.sleep(0.05)


async def rude():
    print("rude blocks")
    time.sleep(0.2)
    print("rude is done")


async def main():
    start = time.perf_counter()
    await asyncio.gather(polite(), rude())
    print(f"{time.perf_counter() - start:.1f}")


asyncio.run(main())
