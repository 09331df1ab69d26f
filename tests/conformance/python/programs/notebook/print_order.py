import asyncio


async def first():
    print("1")
    await second()
    print("4")


async def second():
    print("2")
    await asyncio.sleep(0)
    print("3")


async def main():
    task = asyncio.create_task(first())
    print("0")
    await task
    print("5")


asyncio.run(main())
