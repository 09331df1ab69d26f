import asyncio


async def main():
    pass


try:
    asyncio.run(main)
except (ValueError, TypeError) as error:
    print(type(error).__name__ in ("ValueError", "TypeError"))
