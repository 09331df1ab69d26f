import asyncio


async def waiter(semaphore, name):
    await semaphore.acquire()
    print(name, "through")


async def main():
    gate = asyncio.Semaphore(0)
    tasks = [asyncio.create_task(waiter(gate, n)) for n in "abc"]
    for _ in tasks:
        await asyncio.sleep(0.04)
        print("open")
        gate.release()
    await asyncio.gather(*tasks)


asyncio.run(main())
