import asyncio


async def answer(seconds: float) -> str:
    await asyncio.sleep(seconds)
    return "42"


async def main() -> None:
    for seconds in [0.5, 5]:
        try:
            # The deadline cancels what it is wrapped around; outside it is a TimeoutError.
            async with asyncio.timeout(2):
                print(await answer(seconds))
        except TimeoutError:
            print(f"no answer within 2 s (it takes {seconds} s)")


asyncio.run(main())
