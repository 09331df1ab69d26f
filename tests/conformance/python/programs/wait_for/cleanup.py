import asyncio


async def careful():
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print("cleaning up")
        await asyncio.sleep(0.05)
        print("cleaned")
        raise
    finally:
        print("finally")


async def main():
    try:
        await asyncio.wait_for(careful(), 0.05)
    except TimeoutError as error:
        print(type(error).__name__, repr(str(error)))


asyncio.run(main())
