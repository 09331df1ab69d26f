import asyncio


async def job():
    try:
        await asyncio.sleep(1)
    finally:
        print("job stopped")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(job())
            await asyncio.sleep(0.05)
            raise LookupError("in the body")
    except ExceptionGroup as group:
        print(group.message, group.exceptions)


asyncio.run(main())
