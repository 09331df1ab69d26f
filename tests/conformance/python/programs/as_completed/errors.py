import asyncio


async def job(n):
    await asyncio.sleep(n * 0.05)
    if n == 2:
        raise ValueError("two is bad")
    return n


async def main():
    total = 0
    for future in asyncio.as_completed([job(3), job(2), job(1)]):
        try:
            total += await future
        except ValueError as error:
            print("skipped:", error)
    print(total)


asyncio.run(main())
