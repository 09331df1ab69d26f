import asyncio


async def main():
    try:
        async with asyncio.timeout(0.1):
            print("begin")
            await asyncio.sleep(1)
            print("not reached")
    except TimeoutError:
        print("timed out")
    print("after")


asyncio.run(main())
