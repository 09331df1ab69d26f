import asyncio


async def job(n):
    try:
        await asyncio.sleep(n)
        print("finished", n)
    except asyncio.CancelledError:
        print("cancelled", n)
        raise


async def main():
    try:
        async with asyncio.timeout(0.12):
            await asyncio.gather(job(0.05), job(0.2), job(0.3))
    except TimeoutError:
        print("timeout")


asyncio.run(main())
