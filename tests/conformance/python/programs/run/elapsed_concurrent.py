import asyncio
import time


async def fetch(url, seconds):
    print(f"start {url}")
    await asyncio.sleep(seconds)
    print(f"end {url}")
    return len(url)


async def main():
    started = time.time()
    sizes = await asyncio.gather(fetch("a.com", 0.2), fetch("bb.com", 0.1), fetch("ccc.com", 0.3))
    print(sizes, f"{time.time() - started:.1f}")


asyncio.run(main())
