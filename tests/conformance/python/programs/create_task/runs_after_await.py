import asyncio


async def child():
    print("child runs")


async def main():
    task = asyncio.create_task(child())
    print("task made, nothing ran yet")
    await asyncio.sleep(0)
    print("now it did:", task.done())


asyncio.run(main())
