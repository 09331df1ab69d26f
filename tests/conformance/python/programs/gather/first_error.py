import asyncio


async def ok(n):
    await asyncio.sleep(n)
    print("ok", n)
    return n


async def fail(n):
    await asyncio.sleep(n)
    raise RuntimeError(f"failed after {n}")


async def main():
    try:
        await asyncio.gather(ok(0.1), fail(0.05), ok(0.15))
    except RuntimeError as error:
        print("caught:", error)
    await asyncio.sleep(0.2)
    print("the others went on")


asyncio.run(main())
