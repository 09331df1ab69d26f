import asyncio


async def job(n):
    print("start", n)
    await asyncio.sleep(0.05 * n)
    print("end", n)


loop = asyncio.get_event_loop()
tasks = [asyncio.ensure_future(job(n)) for n in (1, 2)]
loop.run_until_complete(asyncio.wait(tasks))
loop.close()
