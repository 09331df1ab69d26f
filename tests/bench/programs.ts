/** The chapter's example. */
export const CHAPTER = `import asyncio

async def work(name, seconds):
    await asyncio.sleep(seconds)
    return f"{name} done"

async def main():
    a = asyncio.create_task(work("A", 1))
    b = asyncio.create_task(work("B", 2))
    print(await a)
    print(await b)

asyncio.run(main())
`

/** 1,000 tasks that sleep ten times each. */
export const MANY = `import asyncio

async def worker():
    for _ in range(10):
        await asyncio.sleep(1)

async def main():
    await asyncio.gather(*[worker() for _ in range(1000)])

asyncio.run(main())
`

/** Just under 100,000 events. */
export const LARGEST = MANY.replace('range(1000)', 'range(1480)')
