import asyncio


async def job(name, seconds):
    await asyncio.sleep(seconds)
    return f"{name} after {seconds}"


async def main():
    jobs = [job("a", 0.15), job("b", 0.05), job("c", 0.1)]
    for next_done in asyncio.as_completed(jobs):
        print(await next_done)


asyncio.run(main())
