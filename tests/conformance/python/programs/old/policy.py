import asyncio
import warnings

warnings.simplefilter("ignore", DeprecationWarning)


async def main():
    await asyncio.sleep(0.03)
    print("ran")


asyncio.set_event_loop_policy(asyncio.DefaultEventLoopPolicy())
print(isinstance(asyncio.get_event_loop_policy(), asyncio.AbstractEventLoopPolicy))
asyncio.run(main())
