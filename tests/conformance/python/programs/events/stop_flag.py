import asyncio


async def ticker(stop):
    ticks = 0
    while not stop.is_set():
        try:
            await asyncio.wait_for(stop.wait(), timeout=0.06)
        except asyncio.TimeoutError:
            ticks += 1
            print("tick", ticks)
    return ticks


async def main():
    stop = asyncio.Event()
    task = asyncio.create_task(ticker(stop))
    await asyncio.sleep(0.22)
    stop.set()
    print("ticks:", await task)


asyncio.run(main())
