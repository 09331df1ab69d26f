import asyncio
import time


class Timer:
    async def __aenter__(self):
        self.start = time.monotonic()
        return self

    async def __aexit__(self, *_):
        self.elapsed = time.monotonic() - self.start
        print(f"took {self.elapsed:.1f} s")


async def main():
    async with Timer():
        await asyncio.sleep(0.2)
    async with Timer() as timer:
        await asyncio.gather(asyncio.sleep(0.1), asyncio.sleep(0.3))
    print(round(timer.elapsed, 1))


asyncio.run(main())
