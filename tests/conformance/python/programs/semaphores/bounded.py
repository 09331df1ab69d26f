import asyncio


async def main():
    semaphore = asyncio.BoundedSemaphore(1)
    async with semaphore:
        print("inside", semaphore.locked())
    print("outside", semaphore.locked())
    try:
        semaphore.release()
    except ValueError as error:
        print("ValueError:", error)


asyncio.run(main())
