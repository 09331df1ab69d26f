import asyncio
import time


def download(n):
    time.sleep(0.1)
    return f"file{n}"


async def limited(semaphore, n):
    async with semaphore:
        print("begin", n)
        result = await asyncio.to_thread(download, n)
        print("end", n)
        return result


async def main():
    semaphore = asyncio.Semaphore(2)
    async with asyncio.TaskGroup() as group:
        tasks = []
        for n in range(4):
            tasks.append(group.create_task(limited(semaphore, n)))
            await asyncio.sleep(0.02)
    print([t.result() for t in tasks])


asyncio.run(main())
