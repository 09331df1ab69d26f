"""Each process counts for itself: what it changes stays with it."""
import asyncio
from concurrent.futures import ProcessPoolExecutor

visits = 0
seen = []


def visit(name):
    global visits
    visits += 1
    seen.append(name)
    return name, visits, len(seen)


async def main():
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor(max_workers=1) as pool:
        for name in ("Ada", "Bob", "Cy"):
            print(await loop.run_in_executor(pool, visit, name))
    print("here", visits, seen)
    print(await asyncio.to_thread(visit, "Di"), visits, seen)


if __name__ == "__main__":
    asyncio.run(main())
