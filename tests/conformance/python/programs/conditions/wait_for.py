import asyncio


async def main():
    stock = []
    condition = asyncio.Condition()

    async def buyer(amount):
        async with condition:
            await condition.wait_for(lambda: len(stock) >= amount)
            print("bought", [stock.pop() for _ in range(amount)])

    async def supplier():
        for n in range(5):
            await asyncio.sleep(0.04)
            async with condition:
                stock.append(n)
                print("stock", stock)
                condition.notify_all()

    await asyncio.gather(buyer(3), buyer(2), supplier())


asyncio.run(main())
