import asyncio


class AppError(Exception):
    """An error of this program."""


async def deep():
    await asyncio.sleep(0.03)
    raise AppError("something went wrong", 42)


async def main():
    print("before")
    await deep()
    print("after")


asyncio.run(main())
