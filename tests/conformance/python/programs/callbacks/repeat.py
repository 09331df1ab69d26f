import asyncio


def tick(loop, n, done):
    print("tick", n)
    if n == 0:
        done.set_result("bang")
    else:
        loop.call_later(0.05, tick, loop, n - 1, done)


async def main():
    loop = asyncio.get_running_loop()
    done = loop.create_future()
    tick(loop, 3, done)
    print(await done)


asyncio.run(main())
