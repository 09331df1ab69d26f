import asyncio


async def fail(error):
    raise error


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail(ValueError("first")))
            group.create_task(fail(KeyError("second")))
    except* ValueError as errors:
        print("ValueError", errors.exceptions)
    except* KeyError as errors:
        print("KeyError", errors.exceptions)
    print("on we go")


asyncio.run(main())
