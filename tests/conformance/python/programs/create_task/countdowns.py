import asyncio


async def counter(name, n):
    while n > 0:
        print(f"{name}: {n}")
        n -= 1
        await asyncio.sleep(0.07 if name == "slow" else 0.04)
    print(f"{name}: liftoff")


async def main():
    slow = asyncio.create_task(counter("slow", 2))
    fast = asyncio.create_task(counter("fast", 3))
    await slow
    await fast


asyncio.run(main())
