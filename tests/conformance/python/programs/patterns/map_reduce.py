import asyncio
from collections import Counter
from functools import reduce


async def count(text):
    await asyncio.sleep(0.03)
    return Counter(text.split())


async def main():
    texts = ["red fish", "blue fish", "one red fish"]
    counters = await asyncio.gather(*map(count, texts))
    total = reduce(lambda a, b: a + b, counters)
    for word, n in sorted(total.items()):
        print(word, n)


asyncio.run(main())
