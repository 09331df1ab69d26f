import asyncio


async def waiter(name, event):
    print(name, "waits")
    await event.wait()
    print(name, "goes on")


async def main():
    event = asyncio.Event()
    tasks = [asyncio.create_task(waiter(n, event)) for n in ("x", "y")]
    await asyncio.sleep(0.1)
    print("set")
    event.set()
    await asyncio.gather(*tasks)
    print(event.is_set())


asyncio.run(main())
