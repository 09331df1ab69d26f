import asyncio


async def main():
    process = await asyncio.create_subprocess_exec("sleep", "5")
    try:
        await asyncio.wait_for(process.wait(), 0.1)
    except asyncio.TimeoutError:
        print("too slow, terminate")
        process.terminate()
        print(await process.wait())


asyncio.run(main())
