import asyncio


async def service(name, pause):
    try:
        while True:
            await asyncio.sleep(pause)
            print(name, "works")
    except asyncio.CancelledError:
        print(name, "stops")
        raise


async def shutdown():
    tasks = [t for t in asyncio.all_tasks() if t is not asyncio.current_task()]
    for task in sorted(tasks, key=lambda t: t.get_name()):
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    print("cancelled", len(tasks))


async def main():
    asyncio.create_task(service("mail", 0.08), name="a")
    asyncio.create_task(service("web", 0.11), name="b")
    await asyncio.sleep(0.14)
    await shutdown()


asyncio.run(main())
