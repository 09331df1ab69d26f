import asyncio


async def main():
    task = asyncio.create_task(asyncio.sleep(0.1))
    print(task.done(), task.cancelled())
    task.cancel()
    print(task.done(), task.cancelled())
    await asyncio.sleep(0)
    print(task.done(), task.cancelled())


asyncio.run(main())
