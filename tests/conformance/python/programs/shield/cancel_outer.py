import asyncio


async def save():
    print("saving")
    await asyncio.sleep(0.1)
    print("saved")


async def request(task):
    try:
        await asyncio.shield(task)
    except asyncio.CancelledError:
        print("request cancelled")
        raise


async def main():
    task = asyncio.create_task(save())
    caller = asyncio.create_task(request(task))
    await asyncio.sleep(0.03)
    caller.cancel()
    await asyncio.wait([caller, task])
    print(caller.cancelled(), task.cancelled())


asyncio.run(main())
