import asyncio


async def job():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        me = asyncio.current_task()
        print("cancelling", me.cancelling())
        print("uncancel", me.uncancel())
    await asyncio.sleep(0.03)
    return "ok"


async def main():
    task = asyncio.create_task(job())
    await asyncio.sleep(0.03)
    task.cancel()
    print(await task)


asyncio.run(main())
