import asyncio


async def ok():
    await asyncio.sleep(0.1)
    print("never reached")


async def broken():
    await asyncio.sleep(0.05)
    return 1 / 0


async def main():
    await asyncio.gather(ok(), broken())


asyncio.run(main())
