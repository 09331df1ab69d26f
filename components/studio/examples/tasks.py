import asyncio


async def brew(drink: str, seconds: float) -> str:
    await asyncio.sleep(seconds)
    return drink


async def main() -> None:
    # A task starts without being awaited, so both brew at once.
    tea = asyncio.create_task(brew("tea", 2))
    coffee = asyncio.create_task(brew("coffee", 3))
    print(await tea)
    print(await coffee)


asyncio.run(main())
