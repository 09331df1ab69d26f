import asyncio


async def numbers():
    n = 0
    try:
        while True:
            yield n
            n += 1
            await asyncio.sleep(0.03)
    finally:
        await asyncio.sleep(0.03)
        print("generator closed at", n)


async def main():
    stream = numbers()
    async for n in stream:
        print(n)
        if n == 2:
            break
    await stream.aclose()
    print("end")


asyncio.run(main())
