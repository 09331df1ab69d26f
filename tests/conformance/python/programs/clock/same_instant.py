import asyncio


async def sleeper(name, seconds):
    await asyncio.sleep(seconds)
    print(name)


async def main():
    await asyncio.gather(*(sleeper(n, 0.1) for n in "abcde"))


asyncio.run(main())
