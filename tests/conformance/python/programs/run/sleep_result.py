import asyncio


async def main():
    value = await asyncio.sleep(0.05, result="rested")
    print(value)
    print(await asyncio.sleep(-1, "no wait"))
    print(await asyncio.sleep(0, 42))


asyncio.run(main())
