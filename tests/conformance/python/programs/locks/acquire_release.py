import asyncio


async def main():
    lock = asyncio.Lock()
    print(await lock.acquire(), lock.locked())
    try:
        await asyncio.wait_for(lock.acquire(), 0.05)
    except asyncio.TimeoutError:
        print("cannot have it twice")
    lock.release()
    try:
        lock.release()
    except RuntimeError as error:
        print("RuntimeError:", error)


asyncio.run(main())
