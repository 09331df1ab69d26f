import asyncio
import logging


class ListHandler(logging.Handler):
    def __init__(self):
        super().__init__()
        self.lines = []

    def emit(self, record):
        self.lines.append(self.format(record))


async def main():
    handler = ListHandler()
    handler.setFormatter(logging.Formatter("{levelname[0]} {funcName} {message}", style="{"))
    log = logging.getLogger("list")
    log.addHandler(handler)
    log.setLevel(logging.INFO)
    log.propagate = False
    log.info("one")
    await asyncio.sleep(0.03)
    log.error("two")
    print(handler.lines)


asyncio.run(main())
