import asyncio


class Debounced:
    def __init__(self, delay, function):
        self.delay, self.function, self.handle = delay, function, None

    def __call__(self, *args):
        if self.handle:
            self.handle.cancel()
        self.handle = asyncio.get_running_loop().call_later(self.delay, self.function, *args)


async def main():
    search = Debounced(0.08, lambda text: print("search for", text))
    for text in "a", "as", "asy":
        search(text)
        await asyncio.sleep(0.03)
    await asyncio.sleep(0.12)
    search("done")
    await asyncio.sleep(0.12)


asyncio.run(main())
