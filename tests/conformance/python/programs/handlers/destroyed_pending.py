# compare stderr
import asyncio
import logging

logging.basicConfig(format="%(levelname)s %(message).34s")


async def job():
    await asyncio.sleep(10)


loop = asyncio.new_event_loop()
task = loop.create_task(job())
loop.run_until_complete(asyncio.sleep(0.03))
loop.close()
print("closed")
del task
