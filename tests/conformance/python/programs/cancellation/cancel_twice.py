import asyncio


async def job():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("first")
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            print("second")
            raise


async def main():
    task = asyncio.create_task(job())
    await asyncio.sleep(0.03)
    task.cancel()
    await asyncio.sleep(0.03)
    task.cancel()
    print(await asyncio.gather(task, return_exceptions=True))


asyncio.run(main())
