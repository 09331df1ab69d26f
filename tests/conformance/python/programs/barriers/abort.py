import asyncio


async def waiter(n, barrier):
    try:
        async with barrier as position:
            print("position", position)
    except asyncio.BrokenBarrierError:
        print(n, "barrier broken")


async def main():
    barrier = asyncio.Barrier(3)
    tasks = [asyncio.create_task(waiter(n, barrier)) for n in range(2)]
    await asyncio.sleep(0.05)
    print(barrier.n_waiting, barrier.parties, barrier.broken)
    await barrier.abort()
    await asyncio.gather(*tasks)
    print(barrier.broken)


asyncio.run(main())
