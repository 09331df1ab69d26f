import asyncio
import functools
import time


def timed(function):
    @functools.wraps(function)
    async def wrapper(*args):
        print(f"starting {function.__name__}{args}")
        start = time.time()
        try:
            return await function(*args)
        finally:
            print(f"finished {function.__name__} in {time.time() - start:.1f} s")

    return wrapper


@timed
async def delay(seconds):
    await asyncio.sleep(seconds)
    return seconds


@timed
async def main():
    one = asyncio.create_task(delay(0.1))
    two = asyncio.create_task(delay(0.2))
    print(await one + await two)


asyncio.run(main())
