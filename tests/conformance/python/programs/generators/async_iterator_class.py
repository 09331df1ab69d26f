import asyncio


class Pages:
    def __init__(self, last):
        self.page = 0
        self.last = last

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.page >= self.last:
            raise StopAsyncIteration
        self.page += 1
        await asyncio.sleep(0.03)
        return {"page": self.page, "items": [self.page * 10 + i for i in range(2)]}


async def main():
    async for page in Pages(3):
        print(page)


asyncio.run(main())
