import asyncio
import traceback


async def inner():
    await asyncio.sleep(0.03)
    raise ValueError("inside")


async def main():
    try:
        await inner()
    except ValueError as error:
        lines = traceback.format_exc().splitlines()
        print(lines[0])
        print(lines[-1])
        names = [frame.name for frame in traceback.extract_tb(error.__traceback__)]
        print(names)


asyncio.run(main())
