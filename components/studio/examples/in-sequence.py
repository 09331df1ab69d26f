import asyncio


async def brew(drink: str, seconds: float) -> str:
    await asyncio.sleep(seconds)
    return drink


async def main() -> None:
    # Each await is over before the next one begins.
    print(await brew("tea", 2))
    print(await brew("coffee", 3))


asyncio.run(main())
