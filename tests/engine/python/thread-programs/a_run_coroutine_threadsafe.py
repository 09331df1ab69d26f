import asyncio
import threading
import time

loop = asyncio.new_event_loop()


def background():
    asyncio.set_event_loop(loop)
    loop.run_forever()


thread = threading.Thread(target=background, daemon=True)
thread.start()


async def work(n):
    await asyncio.sleep(0.03)
    print("work", n)
    await asyncio.sleep(0.1)
    return n * 2


futures = [asyncio.run_coroutine_threadsafe(work(n), loop) for n in range(3)]
print("main waits")
print([f.result() for f in futures])
loop.call_soon_threadsafe(loop.stop)
thread.join()
print("stopped", loop.is_running())
loop.close()
