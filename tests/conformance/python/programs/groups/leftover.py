import asyncio


async def main():
    try:
        try:
            raise ExceptionGroup("two", [KeyError("k"), ZeroDivisionError("z")])
        except* KeyError as errors:
            print("handled", errors.exceptions)
    except ExceptionGroup as rest:
        print("left", rest.exceptions)
    await asyncio.sleep(0)


asyncio.run(main())
