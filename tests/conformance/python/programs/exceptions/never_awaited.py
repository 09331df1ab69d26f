# compare stderr
import asyncio
import warnings

warnings.showwarning = lambda message, category, *rest, **more: print(category.__name__, message)


async def forgotten():
    print("never runs")


async def main():
    forgotten()
    await asyncio.sleep(0.03)
    print("done")


asyncio.run(main())
