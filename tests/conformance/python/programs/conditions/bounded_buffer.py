import asyncio
from collections import deque


class Buffer:
    def __init__(self, size):
        self.items = deque()
        self.size = size
        self.changed = asyncio.Condition()

    async def put(self, item):
        async with self.changed:
            while len(self.items) >= self.size:
                await self.changed.wait()
            self.items.append(item)
            self.changed.notify_all()

    async def get(self):
        async with self.changed:
            while not self.items:
                await self.changed.wait()
            item = self.items.popleft()
            self.changed.notify_all()
            return item


async def main():
    buffer = Buffer(2)

    async def produce():
        for n in range(5):
            await buffer.put(n)
            print("put", n)

    async def consume():
        for _ in range(5):
            await asyncio.sleep(0.04)
            print("got", await buffer.get())

    await asyncio.gather(produce(), consume())


asyncio.run(main())
