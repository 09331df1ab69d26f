import asyncio


async def fib(n):
    if n < 2:
        return n
    await asyncio.sleep(0)
    a, b = await asyncio.gather(fib(n - 1), fib(n - 2))
    return a + b


print([asyncio.run(fib(n)) for n in range(8)])
