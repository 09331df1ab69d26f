import asyncio


async def worker(name, delay):
    print(f"{name} starts")
    await asyncio.sleep(delay)
    print(f"{name} done")
    return name.lower()


async def main():
    tasks = [asyncio.create_task(worker(n, d)) for n, d in [("A", 0.15), ("B", 0.05), ("C", 0.1)]]
    print("created")
    for task in tasks:
        print(await task)


asyncio.run(main())
