import asyncio


async def step(n):
    await asyncio.sleep(0.03)
    return n + 1


loop = asyncio.new_event_loop()
value = 0
for _ in range(3):
    value = loop.run_until_complete(step(value))
    print(value)
loop.close()
try:
    coro = step(1)
    loop.run_until_complete(coro)
except RuntimeError as error:
    print(error)
    coro.close()
