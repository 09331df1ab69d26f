import asyncio
import time


def fails(n):
    time.sleep(0.05 * n)
    if n % 2:
        raise ValueError(f"odd {n}")
    return n


async def main():
    results = await asyncio.gather(*(asyncio.to_thread(fails, n) for n in range(4)), return_exceptions=True)
    for result in results:
        print(repr(result))


asyncio.run(main())
