import asyncio


async def load(path):
    await asyncio.sleep(0.03)
    raise FileNotFoundError(path)


async def config():
    try:
        await load("settings.ini")
    except FileNotFoundError as error:
        raise RuntimeError("no configuration") from error


async def main():
    try:
        await config()
    except RuntimeError as error:
        print(error, "<-", repr(error.__cause__))
    try:
        try:
            raise KeyError("a")
        except KeyError:
            await load("other")
    except FileNotFoundError as error:
        print(error, "while", repr(error.__context__))


asyncio.run(main())
