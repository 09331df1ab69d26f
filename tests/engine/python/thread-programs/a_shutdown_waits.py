import asyncio
import time


def slow():
    time.sleep(0.3)
    print("slow is done")


async def main():
    asyncio.get_running_loop().run_in_executor(None, slow)
    await asyncio.sleep(0.1)
    print("main is done")


begun = time.monotonic()
asyncio.run(main())
print(round(time.monotonic() - begun, 1))
