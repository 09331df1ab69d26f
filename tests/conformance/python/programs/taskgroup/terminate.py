import asyncio


class Terminate(Exception):
    pass


async def force():
    raise Terminate()


async def job(n, seconds):
    print(f"task {n}: start")
    await asyncio.sleep(seconds)
    print(f"task {n}: done")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(job(1, 0.05))
            group.create_task(job(2, 0.3))
            await asyncio.sleep(0.1)
            group.create_task(force())
    except* Terminate:
        print("terminated")


asyncio.run(main())
