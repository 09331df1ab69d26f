import asyncio
from contextvars import ContextVar, copy_context

level = ContextVar("level", default=0)


async def raise_level():
    level.set(level.get() + 1)
    await asyncio.sleep(0.03)
    return level.get()


async def main():
    context = copy_context()
    print(await asyncio.create_task(raise_level(), context=context))
    print(await asyncio.create_task(raise_level(), context=context))
    print(level.get(), context[level])


asyncio.run(main())
