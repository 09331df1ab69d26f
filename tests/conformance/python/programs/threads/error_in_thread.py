import asyncio


def broken(path):
    raise FileNotFoundError(path)


async def main():
    try:
        await asyncio.to_thread(broken, "x.txt")
    except FileNotFoundError as error:
        print("caught", error)


asyncio.run(main())
