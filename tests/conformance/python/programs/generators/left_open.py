import asyncio


async def numbers():
    try:
        for n in range(10):
            yield n
            await asyncio.sleep(0.03)
    finally:
        print("finalised")


async def main():
    async for n in numbers():
        print(n)
        if n == 1:
            break
    await asyncio.sleep(0.03)
    print("main ends")


asyncio.run(main())
