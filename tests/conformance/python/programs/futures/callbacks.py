import asyncio


def on_done(future):
    print("callback with", future.result())


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    future.add_done_callback(on_done)
    future.add_done_callback(lambda f: print("second", f.done()))
    loop.call_soon(future.set_result, 9)
    print("before")
    await future
    print("after")


asyncio.run(main())
