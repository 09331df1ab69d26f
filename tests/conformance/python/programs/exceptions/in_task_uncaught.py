import asyncio


async def worker():
    await asyncio.sleep(0.03)
    raise LookupError("worker failed")


async def main():
    task = asyncio.create_task(worker())
    print("waiting")
    await task


asyncio.run(main())
