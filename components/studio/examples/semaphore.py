import asyncio


async def visit(guest: str, chairs: asyncio.Semaphore) -> None:
    async with chairs:
        print(f"{guest} sits")
        await asyncio.sleep(1)
    print(f"{guest} leaves")


async def main() -> None:
    # Five guests, two chairs: the others wait at the semaphore, first come, first served.
    chairs = asyncio.Semaphore(2)
    await asyncio.gather(*(visit(guest, chairs) for guest in ["Ada", "Ben", "Cleo", "Dan", "Eva"]))


asyncio.run(main())
