import asyncio


async def waiter(n, future):
    print(n, "gets", await future)


async def main():
    future = asyncio.Future()
    tasks = [asyncio.create_task(waiter(n, future)) for n in range(3)]
    await asyncio.sleep(0.04)
    future.set_result("news")
    await asyncio.gather(*tasks)


asyncio.run(main())
