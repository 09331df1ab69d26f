import asyncio


async def child():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("child cancelled")
        raise


async def parent():
    await asyncio.create_task(child())


async def main():
    task = asyncio.create_task(parent())
    await asyncio.sleep(0.05)
    task.cancel()
    result = await asyncio.gather(task, return_exceptions=True)
    print(type(result[0]).__name__)


asyncio.run(main())
