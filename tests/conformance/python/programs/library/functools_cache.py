import asyncio
from functools import cache, lru_cache, partial, singledispatch, wraps


@lru_cache(maxsize=None)
def slow_square(n):
    print("computing", n)
    return n * n


@singledispatch
def describe(value):
    return "something"


@describe.register
def _(value: int):
    return f"int {value}"


async def power(base, exponent):
    await asyncio.sleep(0.02)
    return base**exponent


async def main():
    print(slow_square(3), slow_square(3), slow_square.cache_info().hits)
    square = partial(power, exponent=2)
    print(await asyncio.gather(*(square(n) for n in range(4))))
    print(describe(3), describe("x"))


asyncio.run(main())
