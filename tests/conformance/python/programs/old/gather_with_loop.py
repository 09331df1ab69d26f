import asyncio


async def job(n):
    await asyncio.sleep(0.05 * n)
    print("job", n)
    return n


loop = asyncio.get_event_loop()
tasks = asyncio.gather(job(2), job(1))
print(loop.run_until_complete(tasks))
loop.close()
