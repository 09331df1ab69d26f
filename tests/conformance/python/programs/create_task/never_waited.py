import asyncio


async def background():
    print("background starts")
    await asyncio.sleep(10)
    print("never printed")


async def main():
    asyncio.create_task(background())
    await asyncio.sleep(0.05)
    print("main ends")


asyncio.run(main())
