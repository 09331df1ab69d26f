import asyncio
from enum import Enum, auto


class State(Enum):
    CLOSED = auto()
    OPEN = auto()


class Breaker:
    def __init__(self, limit, pause):
        self.state, self.failures, self.limit, self.pause = State.CLOSED, 0, limit, pause

    async def call(self, coro_function, *args):
        if self.state is State.OPEN:
            return "rejected"
        try:
            return await coro_function(*args)
        except OSError:
            self.failures += 1
            if self.failures >= self.limit:
                self.state = State.OPEN
                asyncio.get_running_loop().call_later(self.pause, self.close)
            return "failed"

    def close(self):
        self.state, self.failures = State.CLOSED, 0


async def unreliable(n):
    await asyncio.sleep(0.01)
    if n < 3:
        raise OSError(n)
    return f"ok {n}"


async def main():
    breaker = Breaker(2, 0.1)
    for n in range(6):
        print(n, await breaker.call(unreliable, n), breaker.state.name)
        await asyncio.sleep(0.035)


asyncio.run(main())
