import asyncio


async def ok(n):
    await asyncio.sleep(n)
    return n


async def fails():
    await asyncio.sleep(0.1)
    raise ValueError("no")


async def main():
    tasks = [asyncio.create_task(ok(0.05)), asyncio.create_task(fails()), asyncio.create_task(ok(0.3))]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    print(len(done), len(pending))
    for task in tasks:
        if task in pending:
            task.cancel()
            print("cancel the slow one")
        elif task.exception():
            print("failed:", task.exception())
        else:
            print("result:", task.result())


asyncio.run(main())
