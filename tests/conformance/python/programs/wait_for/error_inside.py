import asyncio


async def broken():
    await asyncio.sleep(0.05)
    raise KeyError("missing")


async def main():
    try:
        await asyncio.wait_for(broken(), 1)
    except KeyError as error:
        print("KeyError", error)


asyncio.run(main())
