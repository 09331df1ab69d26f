import asyncio
import inspect


async def coro():
    return 1


async def agen():
    yield 1


def plain():
    return 2


async def call(function):
    result = function()
    if inspect.isawaitable(result):
        result = await result
    return result


async def main():
    for function in coro, agen, plain:
        print(function.__name__, inspect.iscoroutinefunction(function), inspect.isasyncgenfunction(function))
    print(await call(coro), await call(plain))
    c = coro()
    print(inspect.getcoroutinestate(c), c.__name__)
    await c
    print(inspect.getcoroutinestate(c))


asyncio.run(main())
