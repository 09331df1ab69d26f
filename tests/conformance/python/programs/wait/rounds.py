import asyncio


async def job(n):
    await asyncio.sleep(0.05 * n)
    return n


async def main():
    pending = {asyncio.create_task(job(n)) for n in (3, 1, 2)}
    while pending:
        done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            print("finished", task.result(), "left", len(pending))


asyncio.run(main())
