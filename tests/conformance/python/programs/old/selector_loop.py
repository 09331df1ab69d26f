import asyncio
import selectors


async def main():
    await asyncio.sleep(0.03)
    print("on a selector loop")


loop = asyncio.SelectorEventLoop(selectors.SelectSelector())
asyncio.set_event_loop(loop)
loop.run_until_complete(main())
loop.close()
