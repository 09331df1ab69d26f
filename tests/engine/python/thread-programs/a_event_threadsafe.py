import asyncio
import threading
import time


async def main():
    event = asyncio.Event()
    loop = asyncio.get_running_loop()

    def wake():
        time.sleep(0.2)
        print("thread sets")
        loop.call_soon_threadsafe(event.set)

    threading.Thread(target=wake).start()
    print("waiting")
    await event.wait()
    print("woken")


asyncio.run(main())
