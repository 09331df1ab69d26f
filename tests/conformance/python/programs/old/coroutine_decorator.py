import asyncio
import types


@types.coroutine
def old_style():
    yield from asyncio.sleep(0.03).__await__()
    return "old style"


async def main():
    print(await old_style())
    print(hasattr(asyncio, "coroutine"))


asyncio.run(main())
