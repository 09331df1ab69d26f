import asyncio


async def job(n):
    await asyncio.sleep(0.03)
    if n % 2:
        raise OSError(n)
    return n


async def main():
    results = await asyncio.gather(*(job(n) for n in range(4)), return_exceptions=True)
    errors = [r for r in results if isinstance(r, Exception)]
    if errors:
        raise ExceptionGroup("some jobs failed", errors)


try:
    asyncio.run(main())
except ExceptionGroup as group:
    print(group)
    for error in group.exceptions:
        print("-", repr(error))
