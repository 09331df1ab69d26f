import asyncio
import time


class RateLimiter:
    def __init__(self, per_second):
        self.interval = 1 / per_second
        self.next = 0.0
        self.lock = asyncio.Lock()

    async def wait(self):
        async with self.lock:
            now = time.monotonic()
            if now < self.next:
                await asyncio.sleep(self.next - now)
            self.next = max(now, self.next) + self.interval


async def main():
    limiter = RateLimiter(10)
    start = time.monotonic()

    async def call(n):
        await limiter.wait()
        print(n, f"{time.monotonic() - start:.1f}")

    await asyncio.gather(*(call(n) for n in range(4)))


asyncio.run(main())
