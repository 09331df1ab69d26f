import asyncio


async def maybe(n):
    await asyncio.sleep(0.03 * n)
    if n % 2:
        raise ValueError(n)
    return n


async def main():
    results = await asyncio.gather(*(maybe(n) for n in range(5)), return_exceptions=True)
    for result in results:
        if isinstance(result, Exception):
            print("error", repr(result))
        else:
            print("value", result)


asyncio.run(main())
