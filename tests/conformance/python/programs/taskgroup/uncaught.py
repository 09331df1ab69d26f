import asyncio


async def bad():
    await asyncio.sleep(0.05)
    raise RuntimeError("boom")


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(bad())
        await asyncio.sleep(1)


asyncio.run(main())
