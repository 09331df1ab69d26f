import asyncio


async def square(x):
    await asyncio.sleep((5 - x) * 0.04)
    print("squared", x)
    return x * x


async def main():
    print(await asyncio.gather(*[square(x) for x in range(5)]))


asyncio.run(main())
