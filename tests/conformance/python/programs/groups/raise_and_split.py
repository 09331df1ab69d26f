import asyncio


async def main():
    group = ExceptionGroup("several", [ValueError(1), TypeError("t"), ExceptionGroup("deep", [ValueError(2)])])
    values, others = group.split(ValueError)
    print(repr(values))
    print(repr(others))
    await asyncio.sleep(0.03)
    try:
        raise group
    except* ValueError as caught:
        print("caught", caught.exceptions)
    except* TypeError as caught:
        print("also", caught.exceptions)


asyncio.run(main())
