import asyncio


async def job(n):
    await asyncio.sleep(n / 20)
    return n


async def main():
    tasks = [asyncio.create_task(job(n)) for n in (3, 1, 2)]
    done, pending = await asyncio.wait(tasks)
    print(sorted(task.result() for task in done), pending)


asyncio.run(main())
