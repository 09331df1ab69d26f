import asyncio


async def inner():
    try:
        await asyncio.sleep(1)
    finally:
        print("inner out")


async def middle():
    try:
        await inner()
    finally:
        print("middle out")


async def outer():
    try:
        await middle()
    except asyncio.CancelledError:
        print("outer turns it into an error")
        raise ValueError("stopped") from None


async def main():
    task = asyncio.create_task(outer())
    await asyncio.sleep(0.05)
    task.cancel()
    try:
        await task
    except ValueError as error:
        print("ValueError", error)


asyncio.run(main())
