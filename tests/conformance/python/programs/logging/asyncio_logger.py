# compare stderr
import asyncio
import logging

logging.basicConfig(level=logging.DEBUG, format="%(name)s %(levelname)s")


async def main():
    await asyncio.sleep(0.03)
    logging.info("hello")


asyncio.run(main())
