import asyncio


async def crawl(group, page, depth):
    await asyncio.sleep(0.04)
    print("  " * depth + page)
    if depth < 2:
        for n in range(2):
            group.create_task(crawl(group, f"{page}/{n}", depth + 1))


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(crawl(group, "root", 0))
    print("crawled")


asyncio.run(main())
