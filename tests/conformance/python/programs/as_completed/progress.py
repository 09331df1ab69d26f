import asyncio


async def download(name, size):
    await asyncio.sleep(size / 100)
    return name, size


async def main():
    files = {"a.txt": 5, "b.txt": 20, "c.txt": 12}
    finished = 0
    for coro in asyncio.as_completed([download(*item) for item in files.items()]):
        name, size = await coro
        finished += size
        print(f"{name}: {finished * 100 // sum(files.values())} %")


asyncio.run(main())
