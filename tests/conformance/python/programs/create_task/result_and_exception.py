import asyncio


async def good():
    await asyncio.sleep(0.03)
    return "fine"


async def bad():
    await asyncio.sleep(0.06)
    raise ValueError("broken")


async def main():
    a, b = asyncio.create_task(good()), asyncio.create_task(bad())
    try:
        a.result()
    except asyncio.InvalidStateError as error:
        print("too early:", error)
    await asyncio.sleep(0.1)
    print(a.result(), a.exception())
    print(repr(b.exception()))
    try:
        b.result()
    except ValueError as error:
        print("raised", error)


asyncio.run(main())
