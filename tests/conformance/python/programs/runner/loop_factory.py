# requires 3.12
import asyncio


async def main():
    return type(asyncio.get_running_loop()).__name__ != ""


def make():
    print("making a loop")
    return asyncio.new_event_loop()


print(asyncio.run(main(), loop_factory=make))
with asyncio.Runner(loop_factory=make, debug=True) as runner:
    print(runner.get_loop().get_debug())
