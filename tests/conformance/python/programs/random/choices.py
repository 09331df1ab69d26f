import asyncio
import random


async def roll(dice, times):
    await asyncio.sleep(0.02)
    return [dice.randrange(1, 7) for _ in range(times)]


async def main():
    dice = random.Random(7)
    print(await roll(dice, 5))
    print(dice.choice("abc"), dice.sample(range(100), 3), round(dice.uniform(0, 1), 3))
    cards = list(range(6))
    dice.shuffle(cards)
    print(cards, dice.choices([0, 1], k=4), f"{dice.gauss(0, 1):.3f}")


asyncio.run(main())
