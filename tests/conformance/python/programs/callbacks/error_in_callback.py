# compare stderr
import asyncio
import logging

logging.basicConfig(format="%(levelname)s %(message).23s")
logging.getLogger("asyncio").addFilter(lambda record: setattr(record, "exc_info", None) or True)


def broken():
    raise ZeroDivisionError("in callback")


async def main():
    asyncio.get_running_loop().call_soon(broken)
    await asyncio.sleep(0.03)
    print("main is not harmed")


asyncio.run(main())
