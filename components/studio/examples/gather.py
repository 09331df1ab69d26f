import asyncio


async def measure(room: str, seconds: float) -> str:
    await asyncio.sleep(seconds)
    print(f"{room} answered")
    return room


async def main() -> None:
    # They answer in the order of their delays; gather gives the results in the order of its arguments.
    rooms = await asyncio.gather(
        measure("attic", 3),
        measure("kitchen", 1),
        measure("cellar", 2),
    )
    print(rooms)


asyncio.run(main())
