import asyncio


async def job(n):
    await asyncio.sleep(n / 10)
    return n


async def main():
    tasks = [asyncio.create_task(job(n), name=f"job {n}") for n in range(1, 4)]
    done, pending = await asyncio.wait(tasks, timeout=0.15)
    print("done", sorted(t.get_name() for t in done))
    print("pending", sorted(t.get_name() for t in pending))
    await asyncio.wait(pending)
    print("all", [t.result() for t in tasks])


asyncio.run(main())
