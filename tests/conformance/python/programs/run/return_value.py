import asyncio


async def compute(x, y):
    await asyncio.sleep(0.05)
    return x + y


async def main():
    total = await compute(1, 2)
    print(f"1 + 2 = {total}")
    return total * 10


if __name__ == "__main__":
    result = asyncio.run(main())
    print("main returned", result)
