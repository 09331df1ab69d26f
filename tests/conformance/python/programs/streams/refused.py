import asyncio


async def main():
    try:
        await asyncio.open_connection("127.0.0.1", 1)
    except ConnectionRefusedError:
        print("refused")
    except OSError as error:
        print("other", type(error).__name__)


asyncio.run(main())
