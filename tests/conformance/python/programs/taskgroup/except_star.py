import asyncio


async def fail(error, after):
    await asyncio.sleep(after)
    raise error


async def steady():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("steady was cancelled")
        raise


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail(ValueError("v"), 0.05))
            group.create_task(steady())
    except* ValueError as group:
        print("values:", [str(e) for e in group.exceptions])
    except* TypeError as group:
        print("types:", group.exceptions)


asyncio.run(main())
