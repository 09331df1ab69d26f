import asyncio
import functools


def retry(times):
    def decorate(function):
        @functools.wraps(function)
        async def wrapper(*args, **kwargs):
            for n in range(times):
                try:
                    return await function(*args, **kwargs)
                except ValueError as error:
                    print(f"{function.__name__} failed ({error}), try {n + 1}")
            return None

        return wrapper

    return decorate


calls = 0


@retry(times=3)
async def unsteady(limit):
    global calls
    calls += 1
    await asyncio.sleep(0.02)
    if calls < limit:
        raise ValueError(calls)
    return calls


print(asyncio.run(unsteady(3)), unsteady.__name__)
