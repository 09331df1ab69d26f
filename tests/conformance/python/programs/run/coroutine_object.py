import asyncio
import inspect


async def greet():
    return "hi"


coro = greet()
print(type(coro).__name__)
print(inspect.iscoroutine(coro), asyncio.iscoroutine(coro))
print(inspect.iscoroutinefunction(greet), inspect.isawaitable(coro))
print(asyncio.run(coro))
