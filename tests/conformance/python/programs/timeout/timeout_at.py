import asyncio


async def main():
    loop = asyncio.get_running_loop()
    deadline = loop.time() + 0.12
    for step in range(5):
        try:
            async with asyncio.timeout_at(deadline):
                await asyncio.sleep(0.05)
                print("step", step)
        except TimeoutError:
            print("deadline during step", step)
            break


asyncio.run(main())
