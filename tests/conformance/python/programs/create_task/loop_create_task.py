import asyncio


async def ping(n):
    await asyncio.sleep(0.03 * n)
    print("ping", n)


async def main():
    loop = asyncio.get_running_loop()
    tasks = [loop.create_task(ping(n)) for n in (2, 1)]
    await tasks[0]
    await tasks[1]
    print(loop.is_running(), loop.is_closed())


asyncio.run(main())
