import asyncio


async def precious():
    await asyncio.sleep(0.1)
    print("precious work done")
    return 7


async def main():
    task = asyncio.create_task(precious())
    try:
        await asyncio.wait_for(asyncio.shield(task), 0.05)
    except asyncio.TimeoutError:
        print("did not wait")
    print(await task)


asyncio.run(main())
