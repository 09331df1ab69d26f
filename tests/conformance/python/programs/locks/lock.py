import asyncio

lock = asyncio.Lock()


async def use(name, seconds):
    print(name, "wants the lock")
    async with lock:
        print(name, "has it")
        await asyncio.sleep(seconds)
    print(name, "gave it back")


async def main():
    await asyncio.gather(use("A", 0.1), use("B", 0.05), use("C", 0.05))
    print(lock.locked())


asyncio.run(main())
