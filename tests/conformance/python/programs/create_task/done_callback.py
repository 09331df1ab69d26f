import asyncio


def report(task):
    print("callback:", task.get_name(), task.result())


async def job(n):
    await asyncio.sleep(n)
    return n * 100


async def main():
    tasks = []
    for n in (0.1, 0.05):
        task = asyncio.create_task(job(n), name=f"job-{n}")
        task.add_done_callback(report)
        tasks.append(task)
    await asyncio.gather(*tasks)
    print("end")


asyncio.run(main())
