import asyncio


async def say(what, after):
    await asyncio.sleep(after)
    print(what)


async def main():
    async with asyncio.TaskGroup() as outer:
        outer.create_task(say("outer", 0.15))
        async with asyncio.TaskGroup() as inner:
            inner.create_task(say("inner", 0.05))
        print("inner closed")
    print("outer closed")


asyncio.run(main())
