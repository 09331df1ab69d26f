import asyncio


async def risky(n):
    await asyncio.sleep(0.03)
    if n == 1:
        raise ValueError("one")
    if n == 2:
        raise TypeError("two")
    return n


async def main():
    for n in range(4):
        try:
            result = await risky(n)
        except ValueError as error:
            print("value", error)
        except TypeError:
            print("type")
            continue
        else:
            print("fine", result)
        finally:
            print("finally", n)


asyncio.run(main())
