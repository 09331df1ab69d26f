import asyncio

handlers = {}


def handler(name):
    def register(function):
        handlers[name] = function
        return function

    return register


@handler("start")
async def on_start(**kwargs):
    await asyncio.sleep(0.05)
    return f"started with {kwargs}"


@handler("stop")
async def on_stop(*args):
    return f"stopped with {args}"


async def main():
    print(await handlers["start"](speed=3))
    print(await handlers["stop"](1, 2))
    print(sorted(handlers))


asyncio.run(main())
