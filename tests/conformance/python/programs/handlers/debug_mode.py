# compare stderr
import asyncio
import logging
import time

logging.basicConfig(level=logging.WARNING, format="%(levelname)s")


async def main():
    print(asyncio.get_running_loop().get_debug())
    time.sleep(0.15)
    await asyncio.sleep(0.03)
    print("end")


asyncio.run(main(), debug=True)
