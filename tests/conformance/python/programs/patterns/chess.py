import asyncio
import time


async def play(opponent, moves=2):
    for move in range(moves):
        time.sleep(0.02)
        await asyncio.sleep(0.05)
    print(f"board {opponent} done")


async def main():
    start = time.perf_counter()
    await asyncio.gather(*[play(n) for n in range(3)])
    print(f"{time.perf_counter() - start:.1f} s")


asyncio.run(main())
