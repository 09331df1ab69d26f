import asyncio


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()

    def show(label):
        print(label, f"{loop.time() - start:.1f}")

    handle = loop.call_at(start + 0.2, show, "at 0.2")
    loop.call_at(start + 0.1, show, "at 0.1")
    loop.call_soon(show, "soon")
    print(f"{handle.when() - start:.1f}")
    await asyncio.sleep(0.25)


asyncio.run(main())
