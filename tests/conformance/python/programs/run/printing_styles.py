import asyncio
import sys


async def main():
    print("a", "b", sep="-", end="!\n")
    print("%s is %d" % ("x", 3))
    print("{:>6}|{:<6}|".format("r", "l"))
    sys.stdout.write("no newline")
    sys.stdout.write("\n")
    print(f"{3.14159:.2f} {1_000_000:,} {'wide':*^10}", flush=True)
    print(*[1, 2, 3], sep=", ")
    print()
    print("ünïcödé ✓ 漢字 🎉")


asyncio.run(main())
