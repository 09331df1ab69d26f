import asyncio


async def main():
    asyncio.current_task().cancel()
    print("still running")
    await asyncio.sleep(0.05)
    print("not reached")


try:
    asyncio.run(main())
except asyncio.CancelledError:
    print("run raised CancelledError")
