import asyncio


async def main():
    future = asyncio.get_running_loop().create_future()
    print(future.cancelled(), future.done())
    future.cancel()
    print(future.cancelled(), future.done())
    try:
        future.result()
    except asyncio.CancelledError:
        print("result raises CancelledError")
    try:
        await future
    except asyncio.CancelledError:
        print("await too")


asyncio.run(main())
