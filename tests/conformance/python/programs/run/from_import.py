from asyncio import gather, run, sleep


async def blink(n):
    await sleep(n / 20)
    print("blink", n)


async def main():
    await gather(*(blink(n) for n in (3, 1, 2)))


run(main())
