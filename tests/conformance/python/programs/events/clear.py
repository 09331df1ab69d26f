import asyncio


async def machine(running, log):
    for n in range(4):
        await running.wait()
        log.append(n)
        print("made", n)
        await asyncio.sleep(0.05)


async def main():
    running, log = asyncio.Event(), []
    task = asyncio.create_task(machine(running, log))
    await asyncio.sleep(0.02)
    running.set()
    await asyncio.sleep(0.08)
    running.clear()
    print("paused with", len(log))
    await asyncio.sleep(0.1)
    running.set()
    await task


asyncio.run(main())
