import asyncio


async def main():
    task = asyncio.create_task(asyncio.sleep(1))
    try:
        await asyncio.wait_for(task, timeout=0.05)
    except asyncio.TimeoutError:
        print("timed out, task cancelled:", task.cancelled())


asyncio.run(main())
