import asyncio
from contextlib import asynccontextmanager


@asynccontextmanager
async def room(name):
    await asyncio.sleep(0.02)
    print("enter", name)
    yield name
    print("leave", name)


async def main():
    async with room("hall") as a, room("attic") as b:
        print(a, b)
    async with (
        room("cellar") as c,
        room("garage"),
    ):
        print(c)


asyncio.run(main())
