# requires 3.12
import asyncio
import logging
import sys

logging.basicConfig(stream=sys.stdout, level=logging.DEBUG, format="%(levelname)-7s [%(taskName)s] %(message)s")
logging.getLogger("asyncio").setLevel(logging.WARNING)


async def work():
    logging.debug("working")
    await asyncio.sleep(0.03)
    logging.info("worked")


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(work(), name="first")
        group.create_task(work(), name="second")


asyncio.run(main())
