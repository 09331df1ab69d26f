# requires 3.12
import asyncio

cache = {}


async def get(key):
    if key in cache:
        return cache[key]
    print("fetching", key)
    await asyncio.sleep(0.03)
    cache[key] = key.upper()
    return cache[key]


async def main():
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    first = asyncio.create_task(get("a"))
    print("created", first.done())
    print(await first)
    again = asyncio.create_task(get("a"))
    print("created", again.done(), again.result())


asyncio.run(main())
