import asyncio
from contextlib import aclosing


async def stream():
    try:
        n = 0
        while True:
            yield n
            n += 1
            await asyncio.sleep(0.02)
    finally:
        print("stream closed")


async def main():
    async with aclosing(stream()) as numbers:
        async for n in numbers:
            if n > 2:
                break
            print(n)
    print("end")


asyncio.run(main())
