import asyncio
import time


async def main():
    start = time.process_time()
    await asyncio.sleep(0.2)
    print(f"{time.process_time() - start:.1f}")


asyncio.run(main())
