import asyncio


def cached(function):
    store = {}

    async def wrapper(key):
        if key not in store:
            store[key] = asyncio.ensure_future(function(key))
        return await store[key]

    wrapper.store = store
    return wrapper


@cached
async def lookup(key):
    print("looking up", key)
    await asyncio.sleep(0.05)
    return key[::-1]


async def main():
    print(await asyncio.gather(lookup("abc"), lookup("xyz"), lookup("abc")))
    print(len(lookup.store))


asyncio.run(main())
