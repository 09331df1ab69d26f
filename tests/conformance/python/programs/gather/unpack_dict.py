import asyncio


async def price(item):
    await asyncio.sleep(len(item) * 0.03)
    return len(item) * 10


async def main():
    items = ["pen", "paper", "ink"]
    prices = dict(zip(items, await asyncio.gather(*map(price, items))))
    for item, value in sorted(prices.items(), key=lambda pair: -pair[1]):
        print(f"{item:<8}{value:>5}")


asyncio.run(main())
