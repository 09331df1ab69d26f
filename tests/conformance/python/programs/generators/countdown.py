import asyncio


async def countdown(n):
    while n:
        yield n
        n -= 1
        await asyncio.sleep(0.04)


async def main():
    async for n in countdown(3):
        print(n)
    print("liftoff")


asyncio.run(main())
