import asyncio


async def server():
    try:
        while True:
            print("serving")
            await asyncio.sleep(0.05)
    except asyncio.CancelledError:
        print("shutting down")
        await asyncio.sleep(0.03)
        print("shut down")


async def main():
    asyncio.create_task(server())
    await asyncio.sleep(0.13)
    print("main done")


asyncio.run(main())
