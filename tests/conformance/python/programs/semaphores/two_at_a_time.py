import asyncio


async def fetch(n, semaphore):
    async with semaphore:
        print("start", n)
        await asyncio.sleep(0.1 + n * 0.04)
        print("end", n)
        return n


async def main():
    semaphore = asyncio.Semaphore(2)
    print(await asyncio.gather(*(fetch(n, semaphore) for n in range(5))))


asyncio.run(main())
