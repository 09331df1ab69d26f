import asyncio


async def job():
    me = asyncio.current_task()
    print("running in", me.get_name())
    await asyncio.sleep(0.05)
    print("still in", asyncio.current_task().get_name())


async def main():
    asyncio.current_task().set_name("boss")
    first = asyncio.create_task(job(), name="first")
    second = asyncio.create_task(job())
    second.set_name("renamed")
    await asyncio.wait({first, second})
    print(asyncio.current_task().get_name())


asyncio.run(main())
