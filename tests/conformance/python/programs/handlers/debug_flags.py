import asyncio


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_debug(), loop.slow_callback_duration)
    loop.set_debug(True)
    loop.slow_callback_duration = 0.5
    print(loop.get_debug(), loop.slow_callback_duration)
    await asyncio.sleep(0.03)


asyncio.run(main())
