import asyncio
import functools


def note(label, task):
    print(label, task.result())


async def job():
    return "x"


async def main():
    task = asyncio.create_task(job())
    for label in "one", "two", "three":
        task.add_done_callback(functools.partial(note, label))
    removed = functools.partial(note, "gone")
    task.add_done_callback(removed)
    print(task.remove_done_callback(removed))
    print(await task)
    await asyncio.sleep(0)
    print("end")


asyncio.run(main())
