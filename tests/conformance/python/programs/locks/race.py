import asyncio

balance = 100


async def withdraw(amount, lock=None):
    global balance
    if lock:
        async with lock:
            current = balance
            await asyncio.sleep(0.03)
            balance = current - amount
    else:
        current = balance
        await asyncio.sleep(0.03)
        balance = current - amount


async def main():
    global balance
    await asyncio.gather(withdraw(30), withdraw(50))
    print("without lock:", balance)
    balance = 100
    lock = asyncio.Lock()
    await asyncio.gather(withdraw(30, lock), withdraw(50, lock))
    print("with lock:", balance)


asyncio.run(main())
