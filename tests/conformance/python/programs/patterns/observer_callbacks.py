import asyncio


class Signal:
    def __init__(self):
        self.listeners = []

    def connect(self, listener):
        self.listeners.append(listener)
        return listener

    async def send(self, *args):
        for listener in self.listeners:
            result = listener(*args)
            if asyncio.iscoroutine(result):
                await result


saved = Signal()


@saved.connect
def count(name):
    print("plain", name)


@saved.connect
async def upload(name):
    await asyncio.sleep(0.03)
    print("uploaded", name)


asyncio.run(saved.send("file.txt"))
