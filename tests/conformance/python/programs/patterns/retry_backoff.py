import asyncio


class Flaky:
    def __init__(self, failures):
        self.failures = failures

    async def call(self):
        await asyncio.sleep(0.02)
        if self.failures:
            self.failures -= 1
            raise ConnectionError(f"{self.failures} to go")
        return "answer"


async def retry(function, attempts=4, delay=0.02):
    for attempt in range(1, attempts + 1):
        try:
            return await function()
        except ConnectionError as error:
            print(f"attempt {attempt}: {error}")
            if attempt == attempts:
                raise
            await asyncio.sleep(delay)
            delay *= 2


async def main():
    print(await retry(Flaky(2).call))
    try:
        await retry(Flaky(9).call, attempts=2)
    except ConnectionError as error:
        print("gave up:", error)


asyncio.run(main())
