import asyncio
import functools
import time


class Client:
    def __init__(self, delay):
        self.delay = delay

    def get(self, url):
        time.sleep(self.delay)
        return f"{url} after {self.delay}"

    @staticmethod
    def ping():
        time.sleep(0.05)
        return "pong"

    def __call__(self, x):
        time.sleep(self.delay)
        return x + 1

    async def aget(self, url):
        return await asyncio.to_thread(self.get, url)


async def main():
    a, b = Client(0.1), Client(0.2)
    loop = asyncio.get_running_loop()
    begun = time.monotonic()
    print(await asyncio.gather(a.aget("x"), b.aget("y"), asyncio.to_thread(Client.ping),
                               loop.run_in_executor(None, a, 1),
                               loop.run_in_executor(None, functools.partial(b.get, url="z")),
                               asyncio.to_thread(lambda: (time.sleep(0.15), "lambda")[1])))
    print(round(time.monotonic() - begun, 1))


asyncio.run(main())
