import asyncio


async def leaf(name, delay):
    await asyncio.sleep(delay)
    print("leaf", name)
    return name


async def branch(name):
    return await asyncio.gather(leaf(name + "1", 0.05), leaf(name + "2", 0.12))


async def main():
    left, right = await asyncio.gather(branch("l"), branch("r"))
    print(left, right)


asyncio.run(main())
