import asyncio
import itertools
import json


async def page(number):
    await asyncio.sleep(0.02)
    return json.dumps({"page": number, "items": list(range(number)), "ok": True, "none": None})


async def main():
    for number in itertools.islice(itertools.count(1), 3):
        data = json.loads(await page(number))
        print(json.dumps(data, indent=None, sort_keys=True))
    print(list(itertools.batched("abcde", 2)) if hasattr(itertools, "batched") else "old")
    print(list(itertools.chain.from_iterable([[1], [2, 3]])), list(itertools.pairwise("abc")))


asyncio.run(main())
