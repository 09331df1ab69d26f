import asyncio


async def sleeper(n):
    await asyncio.sleep(n)


async def main():
    made = [asyncio.create_task(sleeper(0.05 * i), name=f"s{i}") for i in (1, 2, 3)]
    await asyncio.sleep(0.08)
    others = asyncio.all_tasks() - {asyncio.current_task()}
    print(sorted(task.get_name() for task in others))
    print([task.done() for task in made])
    await asyncio.gather(*others)
    print(len(asyncio.all_tasks()))


asyncio.run(main())
