import asyncio


async def job():
    pass


async def main():
    coro = job()
    try:
        await asyncio.wait([coro])
    except TypeError as error:
        print("TypeError:", error)
    coro.close()
    try:
        await asyncio.wait([])
    except ValueError as error:
        print("ValueError:", error)


asyncio.run(main())
