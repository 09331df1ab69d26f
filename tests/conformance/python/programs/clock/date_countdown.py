import asyncio
import datetime


async def display_date():
    end = datetime.datetime.now() + datetime.timedelta(seconds=0.35)
    ticks = 0
    while True:
        ticks += 1
        print("tick", ticks)
        if datetime.datetime.now() + datetime.timedelta(seconds=0.1) >= end:
            break
        await asyncio.sleep(0.1)


asyncio.run(display_date())
