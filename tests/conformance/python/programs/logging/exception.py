# compare stderr
import asyncio
import logging

logging.basicConfig(format="%(message)s")
log = logging.getLogger(__name__)


async def risky():
    await asyncio.sleep(0.03)
    raise ValueError("x")


async def main():
    try:
        await risky()
    except ValueError:
        log.error("failed", exc_info=False)
    log.critical("%s says %r", log.name, "bye")


asyncio.run(main())
