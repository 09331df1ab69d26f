import asyncio
import random


async def jitter():
    delay = random.uniform(0.01, 0.03)
    await asyncio.sleep(delay)
    return 0.01 <= delay <= 0.03


async def main():
    print(all(await asyncio.gather(*(jitter() for _ in range(10)))))
    print(len({random.random() for _ in range(50)}))


asyncio.run(main())
