import asyncio


async def walker(name, seconds, barrier):
    await asyncio.sleep(seconds)
    print(name, "arrives")
    await barrier.wait()
    print(name, "goes on")


async def main():
    barrier = asyncio.Barrier(3)
    await asyncio.gather(
        walker("a", 0.05, barrier), walker("b", 0.15, barrier), walker("c", 0.1, barrier)
    )


asyncio.run(main())
