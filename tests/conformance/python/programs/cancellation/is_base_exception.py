import asyncio


async def job():
    try:
        await asyncio.sleep(1)
    except Exception:
        print("never: CancelledError is no Exception")


async def main():
    print(issubclass(asyncio.CancelledError, Exception), issubclass(asyncio.CancelledError, BaseException))
    task = asyncio.create_task(job())
    await asyncio.sleep(0.03)
    task.cancel()
    await asyncio.wait([task])
    print(task.cancelled())


asyncio.run(main())
