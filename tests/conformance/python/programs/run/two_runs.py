import asyncio


async def job(n):
    await asyncio.sleep(0.05)
    return n * n


print(asyncio.run(job(3)))
print(asyncio.run(job(4)))
