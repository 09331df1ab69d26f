import asyncio


async def racer(name, seconds):
    await asyncio.sleep(seconds)
    return name


async def main():
    tasks = {asyncio.create_task(racer(n, s)) for n, s in (("hare", 0.05), ("tortoise", 0.2))}
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    winner = done.pop().result()
    print("winner:", winner, "still running:", len(pending))
    for task in pending:
        task.cancel()
    await asyncio.gather(*pending, return_exceptions=True)
    print([task.cancelled() for task in pending])


asyncio.run(main())
