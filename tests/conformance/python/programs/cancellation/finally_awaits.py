import asyncio


async def job():
    try:
        await asyncio.sleep(1)
    finally:
        print("closing")
        await asyncio.sleep(0.05)
        print("closed")


async def main():
    task = asyncio.create_task(job())
    await asyncio.sleep(0.03)
    task.cancel()
    await asyncio.wait({task})
    print("cancelled" if task.cancelled() else "not cancelled")


asyncio.run(main())
