import asyncio
from dataclasses import dataclass, field


@dataclass(order=True)
class Job:
    priority: int
    name: str = field(compare=False)


async def main():
    queue = asyncio.PriorityQueue()
    for priority, name in [(3, "low"), (1, "high"), (2, "middle"), (1, "also high")]:
        await queue.put(Job(priority, name))
    while not queue.empty():
        job = await queue.get()
        print(job.priority, job)
        queue.task_done()


asyncio.run(main())
