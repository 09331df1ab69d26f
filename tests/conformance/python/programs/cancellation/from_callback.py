import asyncio


async def job():
    for n in range(10):
        print("n", n)
        await asyncio.sleep(0.05)


async def main():
    task = asyncio.create_task(job())
    asyncio.get_running_loop().call_later(0.12, task.cancel)
    try:
        await task
    except asyncio.CancelledError:
        print("stopped")


asyncio.run(main())
