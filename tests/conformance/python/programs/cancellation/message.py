import asyncio


async def job():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError as error:
        print("reason:", error.args)
        raise


async def main():
    task = asyncio.create_task(job())
    await asyncio.sleep(0)
    print(task.cancel("no longer needed"), task.cancelling())
    await asyncio.wait([task])
    print(task.cancelled(), task.cancel())


asyncio.run(main())
