import asyncio
import logging


class Kept(logging.Handler):
    def emit(self, record):
        self.times = [*getattr(self, "times", []), record.relativeCreated]


async def main():
    kept = Kept()
    log = logging.getLogger("kept")
    log.addHandler(kept)
    log.warning("first")
    await asyncio.sleep(0.3)
    log.warning("second")
    first, second = kept.times
    print("since the start of the program:", 0 <= first < 10_000)
    print("later:", 290 <= second - first < 5_000)


asyncio.run(main())
