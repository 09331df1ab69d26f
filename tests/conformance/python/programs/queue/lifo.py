import asyncio


async def main():
    stack = asyncio.LifoQueue()
    for plate in "red", "green", "blue":
        await stack.put(plate)
        print("stack", plate)
    while stack.qsize():
        print("take", await stack.get())


asyncio.run(main())
