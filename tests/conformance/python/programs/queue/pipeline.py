import asyncio


async def stage(name, source, target, function):
    while True:
        item = await source.get()
        if item is None:
            if target is not None:
                await target.put(None)
            print(name, "ends")
            return
        await asyncio.sleep(0.03)
        result = function(item)
        if target is None:
            print("result", result)
        else:
            await target.put(result)


async def main():
    first, second = asyncio.Queue(), asyncio.Queue()
    stages = [
        asyncio.create_task(stage("double", first, second, lambda x: x * 2)),
        asyncio.create_task(stage("show", second, None, lambda x: f"<{x}>")),
    ]
    for n in range(3):
        await first.put(n)
    await first.put(None)
    await asyncio.gather(*stages)


asyncio.run(main())
