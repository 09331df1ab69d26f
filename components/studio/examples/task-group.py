import asyncio


async def step(name: str, seconds: float, breaks: bool = False) -> None:
    await asyncio.sleep(seconds)
    if breaks:
        raise ValueError(f"{name} broke")
    print(f"{name} done")


async def main() -> None:
    try:
        # When one child fails, the group cancels the others and waits for them.
        async with asyncio.TaskGroup() as group:
            group.create_task(step("cut", 1))
            group.create_task(step("glue", 2, breaks=True))
            group.create_task(step("paint", 4))
    except* ValueError as errors:
        print("stopped:", *errors.exceptions)


asyncio.run(main())
