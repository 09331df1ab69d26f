import asyncio
from contextlib import asynccontextmanager


@asynccontextmanager
async def transaction(name):
    print("begin", name)
    await asyncio.sleep(0.03)
    try:
        yield name.upper()
    except RuntimeError:
        print("rollback", name)
        raise
    else:
        print("commit", name)


async def main():
    async with transaction("a") as t:
        print("inside", t)
    try:
        async with transaction("b"):
            raise RuntimeError("oops")
    except RuntimeError as error:
        print("caught", error)


asyncio.run(main())
