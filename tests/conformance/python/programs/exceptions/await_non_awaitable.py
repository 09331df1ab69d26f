import asyncio


def plain():
    return 5


async def main():
    try:
        await plain()
    except TypeError as error:
        print("TypeError:", "await" in str(error))


asyncio.run(main())
