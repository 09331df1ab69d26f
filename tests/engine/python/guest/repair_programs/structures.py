# %% async context manager class
import asyncio

class Connection:
    def __init__(self, host):
        self.host = host
        self.open = False

    async def __aenter__(self):
        await asyncio.sleep(0.1)
        self.open = True
        print("connected to", self.host)
        return self

    async def __aexit__(self, exc_type, exc, tb):
        await asyncio.sleep(0.1)
        self.open = False
        print("closed")

    async def query(self, sql):
        await asyncio.sleep(0.5)
        return [sql]

async def main():
    async with Connection("db") as connection:
        rows = await connection.query("select 1")
        print(rows)

asyncio.run(main())

# %% async iterator class
import asyncio

class Counter:
    def __init__(self, stop):
        self.current = 0
        self.stop = stop

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.current >= self.stop:
            raise StopAsyncIteration
        await asyncio.sleep(1)
        self.current += 1
        return self.current

async def main():
    async for number in Counter(3):
        print(number)

asyncio.run(main())

# %% async generator
import asyncio

async def ticker(delay, to):
    """Yield numbers from 0 to *to* every *delay* seconds."""
    for i in range(to):
        yield i
        await asyncio.sleep(delay)

async def main():
    async for i in ticker(1, 5):
        print(i)

asyncio.run(main())

# %% async comprehension
import asyncio

async def numbers():
    for i in range(5):
        await asyncio.sleep(0.1)
        yield i

async def main():
    squares = [n * n async for n in numbers() if n % 2 == 0]
    print(squares)
    total = sum([n async for n in numbers()])
    print(total)

asyncio.run(main())

# %% contextlib asynccontextmanager
import asyncio
from contextlib import asynccontextmanager

@asynccontextmanager
async def timer(label):
    loop = asyncio.get_running_loop()
    start = loop.time()
    try:
        yield
    finally:
        print(label, loop.time() - start)

async def main():
    async with timer("sleep"):
        await asyncio.sleep(1)

asyncio.run(main())

# %% decorator that times
import asyncio
import functools
import time

def timed(func):
    @functools.wraps(func)
    async def wrapper(*args, **kwargs):
        start = time.perf_counter()
        result = await func(*args, **kwargs)
        print(f"{func.__name__} took {time.perf_counter() - start:.2f}s")
        return result
    return wrapper

@timed
async def slow():
    await asyncio.sleep(1)
    return "done"

asyncio.run(slow())

# %% decorator with arguments
import asyncio
from functools import wraps

def retry(times):
    def decorator(func):
        @wraps(func)
        async def wrapper(*args, **kwargs):
            for attempt in range(times):
                try:
                    return await func(*args, **kwargs)
                except Exception as exc:
                    print(f"Attempt {attempt + 1} failed: {exc}")
                    await asyncio.sleep(1)
            raise RuntimeError("all attempts failed")
        return wrapper
    return decorator

@retry(times=3)
async def flaky():
    raise ValueError("flaky")

async def main():
    try:
        await flaky()
    except RuntimeError as exc:
        print(exc)

asyncio.run(main())

# %% nested worker
import asyncio

async def main():
    results = []

    async def worker(n):
        await asyncio.sleep(n)
        results.append(n)

    await asyncio.gather(*(worker(n) for n in (3, 1, 2)))
    print(results)

asyncio.run(main())

# %% nested helper with lock
import asyncio

async def main():
    lock = asyncio.Lock()
    balance = 100

    async def withdraw(amount):
        nonlocal balance
        async with lock:
            if balance >= amount:
                await asyncio.sleep(0.1)
                balance -= amount
                print("withdrew", amount)
            else:
                print("refused", amount)

    await asyncio.gather(withdraw(80), withdraw(50))
    print("left:", balance)

asyncio.run(main())

# %% class with a worker loop
import asyncio

class Worker:
    def __init__(self, name, queue):
        self.name = name
        self.queue = queue
        self.task = None

    def start(self):
        self.task = asyncio.create_task(self.run())

    async def run(self):
        while True:
            job = await self.queue.get()
            print(self.name, "works on", job)
            await asyncio.sleep(1)
            self.queue.task_done()

    async def stop(self):
        self.task.cancel()
        try:
            await self.task
        except asyncio.CancelledError:
            print(self.name, "stopped")

async def main():
    queue = asyncio.Queue()
    workers = [Worker(f"w{i}", queue) for i in range(2)]
    for worker in workers:
        worker.start()
    for job in range(4):
        await queue.put(job)
    await queue.join()
    for worker in workers:
        await worker.stop()

asyncio.run(main())

# %% dataclass
import asyncio
from dataclasses import dataclass, field

@dataclass
class Order:
    number: int
    items: list = field(default_factory=list)
    ready: bool = False

async def cook(order):
    for item in order.items:
        print(f"cooking {item} for {order.number}")
        await asyncio.sleep(1)
    order.ready = True
    return order

async def main():
    orders = [Order(1, ["soup", "bread"]), Order(2, ["tea"])]
    done = await asyncio.gather(*map(cook, orders))
    print([order.ready for order in done])

asyncio.run(main())

# %% static and class methods
import asyncio

class Service:
    instances = 0

    def __init__(self):
        Service.instances += 1

    @classmethod
    async def create(cls):
        self = cls()
        await asyncio.sleep(0.1)
        return self

    @staticmethod
    async def ping():
        await asyncio.sleep(0.1)
        return "pong"

    @property
    def count(self):
        return Service.instances

async def main():
    service = await Service.create()
    print(await service.ping(), service.count)

asyncio.run(main())

# %% two classes
import asyncio

class Base:
    async def setup(self):
        await asyncio.sleep(0.1)

    async def run(self):
        await self.setup()
        print("base ran")


class Child(Base):
    async def setup(self):
        await super().setup()
        print("child set up")


async def main():
    child = Child()
    await child.run()


if __name__ == "__main__":
    asyncio.run(main())

# %% custom exception
import asyncio

class PaymentError(Exception):
    pass

class Account:
    def __init__(self, balance):
        self.balance = balance

    async def pay(self, amount):
        await asyncio.sleep(0.1)
        if amount > self.balance:
            raise PaymentError("not enough")
        self.balance -= amount

async def main():
    account = Account(10)
    try:
        await account.pay(20)
    except PaymentError as error:
        print(error)

asyncio.run(main())

# %% protocol
import asyncio

class EchoServerProtocol(asyncio.Protocol):
    def connection_made(self, transport):
        peername = transport.get_extra_info('peername')
        print('Connection from {}'.format(peername))
        self.transport = transport

    def data_received(self, data):
        message = data.decode()
        print('Data received: {!r}'.format(message))
        self.transport.write(data)
        self.transport.close()

async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: EchoServerProtocol(), '127.0.0.1', 8888)
    async with server:
        await server.serve_forever()

asyncio.run(main())

# %% awaitable object
import asyncio

class Delay:
    def __init__(self, seconds):
        self.seconds = seconds

    def __await__(self):
        yield from asyncio.sleep(self.seconds).__await__()
        return self.seconds

async def main():
    print(await Delay(1))

asyncio.run(main())

# %% an event emitter
import asyncio
from collections import defaultdict

class Emitter:
    def __init__(self):
        self.handlers = defaultdict(list)

    def on(self, name, handler):
        self.handlers[name].append(handler)

    async def emit(self, name, *args):
        for handler in self.handlers[name]:
            await handler(*args)

async def log(value):
    await asyncio.sleep(0.1)
    print("log", value)

async def main():
    emitter = Emitter()
    emitter.on("data", log)
    await emitter.emit("data", 1)
    await emitter.emit("data", 2)

asyncio.run(main())

# %% rate limiter
import asyncio
import time

class RateLimiter:
    def __init__(self, rate, per):
        self.rate = rate
        self.per = per
        self.calls = []

    async def wait(self):
        now = time.monotonic()
        self.calls = [call for call in self.calls if now - call < self.per]
        if len(self.calls) >= self.rate:
            await asyncio.sleep(self.per - (now - self.calls[0]))
        self.calls.append(time.monotonic())

async def request(limiter, n):
    await limiter.wait()
    print("request", n)

async def main():
    limiter = RateLimiter(2, 1.0)
    for n in range(5):
        await request(limiter, n)

asyncio.run(main())

# %% generators are not coroutines
def counter(n):
    while n:
        received = yield n
        if received:
            print("received", received)
        n -= 1

generator = counter(3)
print(next(generator))
print(generator.send("hi"))

# %% a tiny event loop
import time
from collections import deque

class Loop:
    def __init__(self):
        self.ready = deque()

    def call_soon(self, task):
        self.ready.append(task)

    def run(self):
        while self.ready:
            task = self.ready.popleft()
            try:
                next(task)
            except StopIteration:
                continue
            self.ready.append(task)

def job(name, n):
    for i in range(n):
        print(name, i)
        yield

loop = Loop()
loop.call_soon(job("a", 2))
loop.call_soon(job("b", 3))
loop.run()
