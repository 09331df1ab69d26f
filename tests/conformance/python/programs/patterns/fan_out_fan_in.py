import asyncio


async def source(out):
    for n in range(6):
        await out.put(n)
    for _ in range(2):
        await out.put(None)


async def worker(name, inbox, outbox, pause):
    while (n := await inbox.get()) is not None:
        await asyncio.sleep(pause)
        await outbox.put((name, n, n * n))
    await outbox.put(None)


async def sink(inbox):
    finished = 0
    total = 0
    while finished < 2:
        item = await inbox.get()
        if item is None:
            finished += 1
            continue
        total += item[2]
        print(item)
    print("total", total)


async def main():
    a, b = asyncio.Queue(3), asyncio.Queue()
    await asyncio.gather(source(a), worker("w1", a, b, 0.15), worker("w2", a, b, 0.06), sink(b))


asyncio.run(main())
