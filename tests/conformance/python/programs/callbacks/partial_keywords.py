import asyncio
from functools import partial


def show(*values, sep, end="\n"):
    print(*values, sep=sep, end=end)


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(partial(show, 1, 2, sep="-"))
    loop.call_later(0.04, partial(show, sep="+", end=".\n"), 3, 4)
    await asyncio.sleep(0.08)


asyncio.run(main())
