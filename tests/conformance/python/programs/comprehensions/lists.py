import asyncio


async def numbers(n):
    for i in range(n):
        await asyncio.sleep(0.02)
        yield i


async def double(n):
    await asyncio.sleep(0.02)
    return n * 2


async def main():
    print([n async for n in numbers(4)])
    print([n async for n in numbers(5) if n % 2])
    print([await double(n) for n in range(3)])
    print([await double(n) async for n in numbers(3)])
    print({n: n * n async for n in numbers(3)})
    print(sorted({n % 2 async for n in numbers(4)}))
    print(sum([n async for n in numbers(4)]))


asyncio.run(main())
