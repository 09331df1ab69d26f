import asyncio


async def watch() -> None:
    try:
        while True:
            print("nothing to see")
            await asyncio.sleep(1)
    except asyncio.CancelledError:
        # Arrives at the await, like an error. Clean up, then let it go on.
        print("packing up")
        await asyncio.sleep(0.5)
        raise


async def main() -> None:
    watcher = asyncio.create_task(watch())
    await asyncio.sleep(2.5)
    watcher.cancel()
    try:
        await watcher
    except asyncio.CancelledError:
        print("watcher is gone")


asyncio.run(main())
