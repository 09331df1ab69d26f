import asyncio


async def job(seconds):
    await asyncio.sleep(seconds)
    return seconds


async def main():
    try:
        for future in asyncio.as_completed([job(0.05), job(0.5)], timeout=0.15):
            print(await future)
    except asyncio.TimeoutError:
        print("too slow")


asyncio.run(main())
