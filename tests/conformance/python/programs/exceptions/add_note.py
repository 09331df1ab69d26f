import asyncio


async def main():
    try:
        try:
            raise ValueError("bad row")
        except ValueError as error:
            error.add_note("in line 7")
            await asyncio.sleep(0.03)
            raise
    except ValueError as error:
        print(error, error.__notes__)


asyncio.run(main())
