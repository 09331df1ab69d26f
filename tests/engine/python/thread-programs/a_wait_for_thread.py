import asyncio
import time


def slow():
    time.sleep(0.3)
    print("the thread goes on")
    return 1


async def main():
    try:
        await asyncio.wait_for(asyncio.to_thread(slow), timeout=0.1)
    except asyncio.TimeoutError:
        print("timed out")
    print("main ends")


asyncio.run(main())
print("after run")
