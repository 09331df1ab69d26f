# compare stderr
import asyncio
import logging

logging.basicConfig(level=logging.INFO, format="%(levelname)s:%(name)s:%(message)s")
logger = logging.getLogger("app")


async def work(n):
    logger.info("start %d", n)
    await asyncio.sleep(0.03 * n)
    logger.warning("end %d", n)


async def main():
    logger.debug("not shown")
    await asyncio.gather(work(2), work(1))


asyncio.run(main())
