# compare stderr
import asyncio
import gc
import logging

logging.basicConfig(format="%(levelname)s %(name)s %(message).44s")


async def bad():
    raise ValueError("nobody looks")


async def main():
    task = asyncio.create_task(bad(), name="lonely")
    await asyncio.sleep(0.03)
    del task
    gc.collect()
    print("main goes on")


logging.getLogger("asyncio").addFilter(lambda record: setattr(record, "exc_info", None) or True)
asyncio.run(main())
