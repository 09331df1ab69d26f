import asyncio


async def job():
    print(asyncio.current_task().get_name())


async def main():
    print(asyncio.current_task().get_name())
    await asyncio.gather(job(), job())
    await asyncio.create_task(job())


asyncio.run(main())
