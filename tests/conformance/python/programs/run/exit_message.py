import asyncio
import sys


async def main():
    print("before")
    sys.exit("could not go on")


asyncio.run(main())
