import asyncio


class Periodic:
    def __init__(self, interval, function):
        self.interval = interval
        self.function = function
        self._task = None

    async def __aenter__(self):
        self._task = asyncio.create_task(self._run())
        return self

    async def __aexit__(self, *exc):
        self._task.cancel()

    async def _run(self):
        while True:
            await asyncio.sleep(self.interval)
            self.function()


async def main():
    beats = []
    async with Periodic(0.05, lambda: beats.append("beat")):
        await asyncio.sleep(0.17)
    print(beats)


asyncio.run(main())
