import asyncio


async def bake(shelf: asyncio.Queue[str]) -> None:
    for bread in ["rye", "wheat", "oat", "spelt"]:
        await asyncio.sleep(0.5)
        await shelf.put(bread)
        print(f"baked {bread}")


async def eat(shelf: asyncio.Queue[str]) -> None:
    while True:
        bread = await shelf.get()
        await asyncio.sleep(1)
        print(f"ate {bread}")
        shelf.task_done()


async def main() -> None:
    # The shelf holds two loaves: a full one holds up the baker, an empty one the eater.
    shelf: asyncio.Queue[str] = asyncio.Queue(maxsize=2)
    eater = asyncio.create_task(eat(shelf))
    await bake(shelf)
    await shelf.join()
    eater.cancel()


asyncio.run(main())
