import asyncio


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(0.15, print, "third")
    loop.call_later(0.05, print, "first")
    loop.call_later(0.1, print, "second")
    handle = loop.call_later(0.12, print, "never")
    handle.cancel()
    print(handle.cancelled())
    await asyncio.sleep(0.2)
    print("end")


asyncio.run(main())
