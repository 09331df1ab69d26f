import asyncio


async def tick(label, /, *, every=0.05, times=2):
    for n in range(times):
        await asyncio.sleep(every)
        print(label, n)


async def main():
    await tick("fast")
    await tick("slow", every=0.1, times=1)


asyncio.run(main(), debug=False)
