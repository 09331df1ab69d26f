import asyncio


async def carry(name: str, first: asyncio.Lock, second: asyncio.Lock) -> None:
    async with first:
        print(f"{name} has one")
        await asyncio.sleep(1)
        # Each holds what the other one wants. Swap the locks of one of them, and it ends.
        async with second:
            print(f"{name} has both")


async def main() -> None:
    left, right = asyncio.Lock(), asyncio.Lock()
    await asyncio.gather(carry("Ann", left, right), carry("Bob", right, left))


asyncio.run(main())
