# requires 3.12
import asyncio


async def job(n):
    print("begin", n)
    if n:
        await asyncio.sleep(0.03)
    print("end", n)
    return n


async def main():
    loop = asyncio.get_running_loop()
    eager = asyncio.Task(job(1), loop=loop, eager_start=True)
    at_once = asyncio.Task(job(0), loop=loop, eager_start=True)
    print("made", eager.done(), at_once.done())
    print(await asyncio.gather(eager, at_once))


asyncio.run(main())
