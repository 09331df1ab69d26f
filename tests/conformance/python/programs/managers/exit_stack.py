import asyncio
from contextlib import AsyncExitStack, asynccontextmanager


@asynccontextmanager
async def resource(n):
    print("open", n)
    yield n
    await asyncio.sleep(0.02)
    print("close", n)


async def goodbye(name):
    await asyncio.sleep(0.02)
    print("bye", name)


async def main():
    async with AsyncExitStack() as stack:
        values = [await stack.enter_async_context(resource(n)) for n in range(3)]
        stack.push_async_callback(goodbye, "stack")
        stack.callback(print, "plain callback")
        print(values)
    print("all closed")


asyncio.run(main())
