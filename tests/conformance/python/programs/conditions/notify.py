import asyncio


async def consumer(condition, name):
    async with condition:
        print(name, "is waiting")
        await condition.wait()
        print(name, "was triggered")


async def main():
    condition = asyncio.Condition()
    consumers = [asyncio.create_task(consumer(condition, f"c{n}")) for n in range(4)]
    await asyncio.sleep(0.05)
    async with condition:
        print("notify one")
        condition.notify()
    await asyncio.sleep(0.05)
    async with condition:
        print("notify all")
        condition.notify_all()
    await asyncio.gather(*consumers)


asyncio.run(main())
