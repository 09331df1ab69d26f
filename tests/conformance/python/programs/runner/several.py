import asyncio


async def step(n):
    await asyncio.sleep(0.03)
    print("step", n)
    return n


with asyncio.Runner() as runner:
    print(runner.run(step(1)))
    print(runner.run(step(2)))
    loop = runner.get_loop()
print(loop.is_closed())
