import asyncio


def note(*words):
    print(*words)


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(note, "soon", 1)
    loop.call_soon(note, "soon", 2)
    print("scheduled")
    await asyncio.sleep(0)
    print("main again")


asyncio.run(main())
