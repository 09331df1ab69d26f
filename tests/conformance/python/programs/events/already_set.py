import asyncio


async def main():
    event = asyncio.Event()
    event.set()
    print(await event.wait())
    event.clear()
    try:
        async with asyncio.timeout(0.05):
            await event.wait()
    except TimeoutError:
        print("cleared, so it waits")


asyncio.run(main())
