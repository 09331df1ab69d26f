import asyncio


async def job():
    await asyncio.sleep(0.05)
    return "in time"


async def main():
    print(await asyncio.wait_for(job(), timeout=0.2))
    print(await asyncio.wait_for(job(), None))


asyncio.run(main())
