import asyncio


class Cache:
    def __init__(self):
        self._lock = asyncio.Lock()
        self._value = None
        self.loads = 0

    async def get(self):
        async with self._lock:
            if self._value is None:
                self.loads += 1
                await asyncio.sleep(0.05)
                self._value = "data"
        return self._value


async def main():
    cache = Cache()
    print(await asyncio.gather(*(cache.get() for _ in range(5))))
    print("loaded", cache.loads, "time(s)")


asyncio.run(main())
