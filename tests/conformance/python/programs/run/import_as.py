import asyncio as aio


async def main():
    task = aio.create_task(aio.sleep(0.1, "done"))
    print(task.done())
    print(await task, task.done())


aio.run(main())
