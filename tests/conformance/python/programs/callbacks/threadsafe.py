import asyncio


async def main():
    loop = asyncio.get_running_loop()
    event = asyncio.Event()
    loop.call_soon_threadsafe(event.set)
    await event.wait()
    print("set")


asyncio.run(main())
