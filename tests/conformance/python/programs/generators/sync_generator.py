import asyncio


def batches(items, size):
    for at in range(0, len(items), size):
        yield items[at : at + size]


async def process(item):
    await asyncio.sleep(0.03)
    return item.upper()


async def main():
    for batch in batches(list("abcde"), 2):
        print(await asyncio.gather(*(process(item) for item in batch)))


asyncio.run(main())
