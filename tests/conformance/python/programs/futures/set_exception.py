import asyncio


async def main():
    future = asyncio.Future()
    asyncio.get_running_loop().call_later(0.05, future.set_exception, ConnectionError("lost"))
    try:
        await future
    except ConnectionError as error:
        print("got", repr(error))
    try:
        future.set_result(1)
    except asyncio.InvalidStateError as error:
        print("InvalidStateError:", error)


asyncio.run(main())
