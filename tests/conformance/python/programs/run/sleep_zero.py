import asyncio


async def chatty(name):
    for i in range(3):
        print(name, i)
        await asyncio.sleep(0)


async def main():
    await asyncio.gather(chatty("a"), chatty("b"))


asyncio.run(main())
