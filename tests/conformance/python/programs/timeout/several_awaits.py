import asyncio


async def step(n):
    await asyncio.sleep(0.07)
    print("step", n)


async def main():
    try:
        async with asyncio.timeout(0.25):
            for n in range(10):
                await step(n)
    except TimeoutError as error:
        print("stopped by", type(error).__name__)


asyncio.run(main())
