import argparse
import asyncio
import sys


async def main(argv):
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", type=int, default=2)
    parser.add_argument("names", nargs="*", default=["x"])
    options = parser.parse_args(argv)
    for n in range(options.count):
        await asyncio.sleep(0.01)
        print(n, options.names)


asyncio.run(main(sys.argv[1:]))
asyncio.run(main(["--count", "1", "a", "b"]))
