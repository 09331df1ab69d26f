import asyncio


async def job(n):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("cancelled", n)
        raise


async def main():
    group = asyncio.gather(job(1), job(2), job(3))
    await asyncio.sleep(0.05)
    print(group.cancel())
    try:
        await group
    except asyncio.CancelledError:
        print("gather was cancelled")


asyncio.run(main())
