import asyncio
import time


def cpu(n):
    return sum(i * i for i in range(n))


async def main():
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, cpu, 1000))
    await loop.run_in_executor(None, time.sleep, 0.05)
    print("slept")


asyncio.run(main())
