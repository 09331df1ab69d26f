import asyncio


class Delay:
    def __init__(self, seconds):
        self.seconds = seconds

    def __await__(self):
        yield from asyncio.sleep(self.seconds).__await__()
        return f"waited {self.seconds}"


class Bare:
    def __await__(self):
        print("one turn of the loop")
        yield
        return "bare"


async def main():
    print(await Delay(0.05))
    print(await Bare())


asyncio.run(main())
