import asyncio


async def main():
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout(None) as scope:
            scope.reschedule(loop.time() + 0.1)
            await asyncio.sleep(0.05)
            print("first part")
            scope.reschedule(loop.time() + 0.1)
            await asyncio.sleep(0.5)
    except TimeoutError:
        print("expired:", scope.expired())


asyncio.run(main())
