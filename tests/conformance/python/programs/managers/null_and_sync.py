import asyncio
from contextlib import contextmanager, nullcontext


@contextmanager
def step(name):
    print(">", name)
    yield
    print("<", name)


async def main(limit=None):
    with step("outer"):
        async with limit or nullcontext():
            await asyncio.sleep(0.03)
        with step("inner"):
            await asyncio.sleep(0.03)


asyncio.run(main())
asyncio.run(main(asyncio.Semaphore(1)))
