import asyncio
import functools
import time


def timed(func):
    @functools.wraps(func)
    def wrapper(*args, **kwargs):
        begun = time.perf_counter()
        try:
            return func(*args, **kwargs)
        finally:
            print(f"{func.__name__} took {time.perf_counter() - begun:.1f}")
    return wrapper


def in_thread(func):
    @functools.wraps(func)
    async def wrapper(*args, **kwargs):
        return await asyncio.to_thread(func, *args, **kwargs)
    return wrapper


@in_thread
@timed
def load(name, seconds=0.1):
    time.sleep(seconds)
    return name


async def main():
    print(await asyncio.gather(load("a"), load("b", seconds=0.2)))


asyncio.run(main())
