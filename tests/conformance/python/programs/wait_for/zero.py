import asyncio


async def main():
    async def quick():
        return 1

    try:
        print(await asyncio.wait_for(quick(), 0))
    except asyncio.TimeoutError:
        print("no time at all")
    done = asyncio.create_task(quick())
    await done
    print(await asyncio.wait_for(done, 0))


asyncio.run(main())
