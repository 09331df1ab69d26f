import asyncio


async def dine(n, left, right):
    async with left:
        await asyncio.sleep(0.03)
        async with right:
            print("philosopher", n, "eats")
            await asyncio.sleep(0.05)


async def main():
    forks = [asyncio.Lock() for _ in range(3)]
    seats = [(0, forks[0], forks[1]), (1, forks[1], forks[2]), (2, forks[0], forks[2])]
    await asyncio.gather(*(dine(*seat) for seat in seats))
    print("all have eaten")


asyncio.run(main())
