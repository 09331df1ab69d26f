/** Fragments as tutorials print them, with what has to be assumed to run each, how it ends and what it prints. */
import type { Fragment } from './check-fragments.ts'

export const fragments: Fragment[] = [
  {
    name: 'import: asyncio is used but never imported',
    code: `
async def main():
    print("hello")
    await asyncio.sleep(1)
    print("world")

asyncio.run(main())
`,
    assumptions: ['import'],
    outcome: 'completed',
    stdout: `hello
world
`,
  },
  {
    name: 'import: several modules, and a class of datetime',
    code: `
async def main():
    print(datetime.now().year, json.dumps({"a": 1}), random.randint(1, 1))
    await asyncio.sleep(1)

asyncio.run(main())
`,
    assumptions: ['import'],
    outcome: 'completed',
    stdout: `2026 {"a": 1} 1
`,
  },
  {
    name: 'import: members of modules by their own name',
    code: `
@dataclass
class Job:
    n: int

async def main():
    jobs = deque([Job(1), Job(2)])
    while jobs:
        print(jobs.popleft())
        await sleep(1)

asyncio.run(main())
`,
    assumptions: ['import'],
    outcome: 'completed',
    stdout: `Job(n=1)
Job(n=2)
`,
  },
  {
    name: 'import: time.sleep where sleep is not awaited',
    code: `
import asyncio

def work():
    sleep(2)
    print("slept")

async def main():
    work()

asyncio.run(main())
`,
    assumptions: ['import'],
    outcome: 'completed',
    stdout: `slept
`,
  },
  {
    name: 'import: a library that was not imported',
    code: `
async def main():
    async with aiohttp.ClientSession() as session:
        async with session.get("https://example.com") as response:
            print(response.status)

asyncio.run(main())
`,
    assumptions: ['import', 'latency', 'module'],
    outcome: 'completed',
    stdout: `200
`,
  },
  {
    name: 'import: nothing where a NameError is wanted',
    code: `
import asyncio

async def main():
    try:
        print(undefined_thing)
    except NameError as error:
        print(error)

asyncio.run(main())
`,
    assumptions: [],
    outcome: 'completed',
    stdout: `name 'undefined_thing' is not defined
`,
  },
  {
    name: 'import: nothing for names that are made at run time',
    code: `
import asyncio
globals()["made"] = 3

async def main():
    print(made)

asyncio.run(main())
`,
    assumptions: [],
    outcome: 'completed',
    stdout: `3
`,
  },
  {
    name: 'entry: main is called',
    code: `
import asyncio

async def main():
    await asyncio.sleep(1)
    print("main ran")
`,
    assumptions: ['entry'],
    outcome: 'completed',
    stdout: `main ran
`,
  },
  {
    name: 'entry: the coroutine that nobody calls, with arguments from names',
    code: `
import asyncio

async def step(n):
    await asyncio.sleep(n)
    return n

async def total(count, delay=0.5):
    results = await asyncio.gather(*(step(i) for i in range(count)))
    print(sum(results))
`,
    assumptions: ['argument', 'entry'],
    outcome: 'completed',
    stdout: `3
`,
  },
  {
    name: 'entry: a plain main() that runs the loop',
    code: `
import asyncio

async def work():
    await asyncio.sleep(1)
    print("worked")

def main():
    asyncio.run(work())
`,
    assumptions: ['entry'],
    outcome: 'completed',
    stdout: `worked
`,
  },
  {
    name: 'entry: an async generator is iterated',
    code: `
import asyncio

async def ticker(delay, to):
    for i in range(to):
        yield i
        await asyncio.sleep(delay)
`,
    assumptions: ['argument', 'entry'],
    outcome: 'completed',
    stdout: `0
1
2
`,
  },
  {
    name: 'entry: an async context manager is entered',
    code: `
import asyncio
from contextlib import asynccontextmanager

@asynccontextmanager
async def resource(name):
    print("open", name)
    await asyncio.sleep(1)
    yield name
    print("close", name)
`,
    assumptions: ['argument', 'entry'],
    outcome: 'completed',
    stdout: `open A
A
close A
`,
  },
  {
    name: 'entry: a class with async methods',
    code: `
import asyncio

class Downloader:
    def __init__(self, name: str):
        self.name = name

    async def _fetch(self, n):
        await asyncio.sleep(n)
        return n

    async def run(self):
        print(self.name, await self._fetch(2))
`,
    assumptions: ['argument', 'entry'],
    outcome: 'completed',
    stdout: `A 2
`,
  },
  {
    name: 'entry: a class that is a context manager',
    code: `
import asyncio

class Connection:
    async def __aenter__(self):
        print("enter")
        await asyncio.sleep(1)
        return self

    async def __aexit__(self, *error):
        print("exit")
`,
    assumptions: ['entry'],
    outcome: 'completed',
    stdout: `enter
exit
`,
  },
  {
    name: 'entry: a class that is an async iterator',
    code: `
import asyncio

class Counter:
    def __init__(self, limit):
        self.limit = limit
        self.n = 0

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n >= self.limit:
            raise StopAsyncIteration
        self.n += 1
        await asyncio.sleep(1)
        return self.n
`,
    assumptions: ['argument', 'entry'],
    outcome: 'completed',
    stdout: `1
2
3
`,
  },
  {
    name: 'entry: producer and consumer share their queue',
    code: `
import asyncio

async def producer(queue):
    for i in range(3):
        await asyncio.sleep(1)
        await queue.put(i)
    await queue.put(None)

async def consumer(queue):
    while True:
        item = await queue.get()
        if item is None:
            break
        print("got", item)
`,
    assumptions: ['argument', 'entry'],
    outcome: 'completed',
    stdout: `got 0
got 1
got 2
`,
  },
  {
    name: 'entry: a lone consumer has something to consume',
    code: `
import asyncio

async def drain(queue):
    while not queue.empty():
        item = await queue.get()
        print(item)
        await asyncio.sleep(1)
`,
    assumptions: ['argument', 'entry'],
    outcome: 'completed',
    stdout: `1
2
3
`,
  },
  {
    name: 'entry: the loop as an argument',
    code: `
import asyncio

async def later(loop):
    future = loop.create_future()
    loop.call_later(2, future.set_result, "late")
    print(await future)
`,
    assumptions: ['argument', 'entry'],
    outcome: 'completed',
    stdout: `late
`,
  },
  {
    name: 'entry: lock and name',
    code: `
import asyncio

async def worker(lock, name):
    async with lock:
        print(name, "has it")
        await asyncio.sleep(1)
`,
    assumptions: ['argument', 'entry'],
    outcome: 'completed',
    stdout: `A has it
`,
  },
  {
    name: 'entry: an IsolatedAsyncioTestCase',
    code: `
import asyncio
import unittest

class TestIt(unittest.IsolatedAsyncioTestCase):
    async def test_sleep(self):
        await asyncio.sleep(1)
        self.assertEqual(1 + 1, 2)
`,
    assumptions: ['entry'],
    outcome: 'completed',
    stdout: ``,
  },
  {
    name: 'entry: pytest tests with fixtures',
    code: `
import asyncio
import pytest

@pytest.fixture
async def number():
    await asyncio.sleep(1)
    yield 14

@pytest.mark.asyncio
async def test_number(number):
    assert number == 14
    print("tested", number)
`,
    assumptions: ['entry', 'module'],
    outcome: 'completed',
    stdout: `tested 14
`,
  },
  {
    name: 'entry: not for a program that runs something',
    code: `
import asyncio

async def main():
    print("in main")

async def other():
    print("in other")

if __name__ == "__main__":
    asyncio.run(main())
`,
    assumptions: [],
    outcome: 'completed',
    stdout: `in main
`,
  },
  {
    name: 'entry: not for a coroutine that is made and dropped on purpose',
    code: `
import asyncio

async def main():
    print("never")

coroutine = main()
print(type(coroutine).__name__)
coroutine.close()
`,
    assumptions: [],
    outcome: 'completed',
    stdout: `coroutine
`,
  },
  {
    name: "entry: decorators of the program's own",
    code: `
import asyncio
import functools
import time

def timed(function):
    @functools.wraps(function)
    async def wrapper(*args):
        start = time.perf_counter()
        result = await function(*args)
        print(f"{function.__name__} took {time.perf_counter() - start:.0f} s")
        return result
    return wrapper

@timed
async def work(seconds):
    await asyncio.sleep(seconds)
`,
    assumptions: ['argument', 'entry'],
    outcome: 'completed',
    stdout: `work took 1 s
`,
  },
  {
    name: 'argument: by annotation',
    code: `
import asyncio
from typing import Optional

async def repeat(times: int, word: str, pause: float, loud: bool, extra: Optional[dict] = None) -> None:
    for _ in range(times):
        print(word.upper() if loud else word)
        await asyncio.sleep(pause)
`,
    assumptions: ['argument', 'entry'],
    outcome: 'completed',
    stdout: `A
A
A
`,
  },
  {
    name: 'argument: by what the function does with it',
    code: `
import asyncio

async def process(stuff, zeit):
    for thing in stuff:
        await asyncio.sleep(zeit)
        print(thing)
`,
    assumptions: ['argument', 'entry'],
    outcome: 'completed',
    stdout: `1
2
3
`,
  },
  {
    name: "argument: a class of the program's own",
    code: `
import asyncio
from dataclasses import dataclass

@dataclass
class User:
    id: int
    name: str

async def greet(user: User):
    await asyncio.sleep(1)
    print(f"hello {user.name} {user.id}")
`,
    assumptions: ['argument', 'entry'],
    outcome: 'completed',
    stdout: `hello A 1
`,
  },
  {
    name: 'argument: a semaphore and a list of addresses',
    code: `
import asyncio

async def get(url, semaphore):
    async with semaphore:
        await asyncio.sleep(1)
        return url

async def get_all(urls, semaphore):
    for url in await asyncio.gather(*(get(url, semaphore) for url in urls)):
        print(url)
`,
    assumptions: ['argument', 'entry'],
    outcome: 'completed',
    stdout: `https://example.com/1
https://example.com/2
https://example.com/3
`,
  },
  {
    name: 'name: a coroutine that is defined elsewhere',
    code: `
import asyncio

async def main():
    result = await do_something("x")
    print(result)

asyncio.run(main())
`,
    assumptions: ['name'],
    outcome: 'completed',
    stdout: `<simulated do_something('x')>
`,
  },
  {
    name: 'name: tasks made of simulated coroutines',
    code: `
import asyncio

async def main():
    first = asyncio.create_task(load_users())
    second = asyncio.create_task(load_posts())
    print(await first, await second)

asyncio.run(main())
`,
    assumptions: ['name'],
    outcome: 'completed',
    stdout: `<simulated load_users()> <simulated load_posts()>
`,
  },
  {
    name: 'name: a list of addresses, a semaphore',
    code: `
import asyncio

async def main():
    async with semaphore:
        for url in urls:
            print(url)

asyncio.run(main())
`,
    assumptions: ['name'],
    outcome: 'completed',
    stdout: `https://example.com/1
https://example.com/2
https://example.com/3
`,
  },
  {
    name: 'name: an exception class that is caught',
    code: `
import asyncio

async def main():
    try:
        raise PaymentError("declined")
    except PaymentError as error:
        print("caught", error)

asyncio.run(main())
`,
    assumptions: ['name'],
    outcome: 'completed',
    stdout: `caught declined
`,
  },
  {
    name: 'name: a bare await from a text',
    code: `
data = await fetch_data()
print(len(data) > 0)
`,
    assumptions: ['name'],
    outcome: 'completed',
    stdout: `True
`,
  },
  {
    name: 'name: numbers that are made up',
    code: `
import asyncio

async def main():
    price = await get_price("A")
    print(price * 2, f"{price:.2f}", price > 1)

asyncio.run(main())
`,
    assumptions: ['name'],
    outcome: 'completed',
    stdout: `<simulated get_price('A') * 2> <simulated get_price('A')> True
`,
  },
  {
    name: 'name: an endless condition ends',
    code: `
import asyncio

async def main():
    while not shutdown.is_set():
        await asyncio.sleep(1)
        print("beat")
        if await done():
            break

asyncio.run(main())
`,
    assumptions: ['name'],
    outcome: 'completed',
    stdout: `beat
beat
beat
`,
  },
  {
    name: 'name: the loop',
    code: `
import asyncio

async def main():
    await asyncio.sleep(1)
    print("done")

loop.run_until_complete(main())
`,
    assumptions: ['name'],
    outcome: 'completed',
    stdout: `done
`,
  },
  {
    name: "module: of the author's, with a decorator and a coroutine",
    code: `
import asyncio
from util import async_timed, delay

@async_timed()
async def main():
    one = asyncio.create_task(delay(1))
    await one
    print("after delay")

asyncio.run(main())
`,
    assumptions: ['module'],
    outcome: 'completed',
    stdout: `after delay
`,
  },
  {
    name: "module: of somebody else's, of which nothing is known",
    code: `
import asyncio
import fancylib
from fancylib.core import Engine, EngineError

async def main():
    engine = Engine("sqlite://")
    try:
        async with engine.begin() as connection:
            await connection.execute("select 1")
    except EngineError:
        pass
    print(engine)

asyncio.run(main())
`,
    assumptions: ['module'],
    outcome: 'completed',
    stdout: `<simulated Engine('sqlite://')>
`,
  },
  {
    name: 'module: whose absence the program handles',
    code: `
import asyncio

try:
    import fastthing
except ImportError:
    fastthing = None

async def main():
    print(fastthing)

asyncio.run(main())
`,
    assumptions: [],
    outcome: 'completed',
    stdout: `None
`,
  },
  {
    name: 'module: that the sandbox refuses',
    code: `
import asyncio
import js

async def main():
    pass

asyncio.run(main())
`,
    assumptions: [],
    outcome: 'failed',
    stdout: ``,
  },
  {
    name: 'module: of Python that no browser has',
    code: `
import asyncio
import tkinter

async def main():
    pass

asyncio.run(main())
`,
    assumptions: [],
    outcome: 'failed',
    stdout: ``,
  },
  {
    name: 'module: a class of a discord bot',
    code: `
import discord
import asyncio

class MyClient(discord.Client):
    async def on_ready(self):
        print("ready")

    async def on_message(self, message):
        await message.channel.send("hello")
        print("answered")

client = MyClient(intents=discord.Intents.default())
client.run("token")
`,
    assumptions: ['entry', 'module'],
    outcome: 'completed',
    stdout: `ready
answered
`,
  },
  {
    name: 'module: a bot with commands',
    code: `
import discord
from discord.ext import commands

bot = commands.Bot(command_prefix="!")

@bot.command()
async def ping(ctx):
    await ctx.send("pong")
    print("ponged")

bot.run("TOKEN")
`,
    assumptions: ['entry', 'module'],
    outcome: 'completed',
    stdout: `ponged
`,
  },
  {
    name: 'module: telegram handlers',
    code: `
from telegram import Update
from telegram.ext import Application, CommandHandler, ContextTypes

async def start(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    await update.message.reply_text("Hi!")
    print("replied")

def main() -> None:
    application = Application.builder().token("TOKEN").build()
    application.add_handler(CommandHandler("start", start))
    application.run_polling()

if __name__ == "__main__":
    main()
`,
    assumptions: ['entry', 'module'],
    outcome: 'completed',
    stdout: `replied
`,
  },
  {
    name: 'module: an OpenAI client',
    code: `
import asyncio
from openai import AsyncOpenAI

client = AsyncOpenAI()

async def ask(question):
    response = await client.chat.completions.create(model="x", messages=[{"role": "user", "content": question}])
    return response.choices[0].message.content

async def main():
    answers = await asyncio.gather(ask("a"), ask("b"))
    print(len(answers))

asyncio.run(main())
`,
    assumptions: ['latency', 'module'],
    outcome: 'completed',
    stdout: `2
`,
  },
  {
    name: 'input: a name',
    code: `
import asyncio

async def main():
    name = input("Your name: ")
    await asyncio.sleep(1)
    print(f"hello {name}")

asyncio.run(main())
`,
    assumptions: ['input'],
    outcome: 'completed',
    stdout: `Your name: hello A
`,
  },
  {
    name: 'input: a number',
    code: `
import asyncio

async def main():
    n = int(input("n? "))
    for i in range(n):
        await asyncio.sleep(1)
    print("counted", n)

asyncio.run(main())
`,
    assumptions: ['input'],
    outcome: 'completed',
    stdout: `n? counted 3
`,
  },
  {
    name: 'input: until the word that ends it',
    code: `
import asyncio

async def main():
    while True:
        command = input("> ")
        if command == "quit":
            break
        await asyncio.sleep(1)
    print("bye")

asyncio.run(main())
`,
    assumptions: ['input'],
    outcome: 'completed',
    stdout: `> > > bye
`,
  },
  {
    name: 'input: argparse insists',
    code: `
import argparse
import asyncio

async def main(url, count):
    await asyncio.sleep(count)
    print(url, count)

parser = argparse.ArgumentParser()
parser.add_argument("url")
parser.add_argument("--count", type=int, required=True)
args = parser.parse_args()
asyncio.run(main(args.url, args.count))
`,
    assumptions: ['input'],
    outcome: 'completed',
    stdout: `https://example.com/ 3
`,
  },
  {
    name: 'input: sys.argv',
    code: `
import asyncio
import sys

async def main():
    host = sys.argv[1]
    port = int(sys.argv[2])
    print(host, port)

asyncio.run(main())
`,
    assumptions: ['input'],
    outcome: 'completed',
    stdout: `127.0.0.1 3
`,
  },
  {
    name: 'input: an environment variable',
    code: `
import asyncio
import os

TOKEN = os.environ["BOT_TOKEN"]

async def main():
    print(len(TOKEN) > 0)

asyncio.run(main())
`,
    assumptions: ['input'],
    outcome: 'completed',
    stdout: `True
`,
  },
  {
    name: 'forever: a ticker',
    code: `
import asyncio

async def tick():
    while True:
        await asyncio.sleep(5)

asyncio.run(tick())
`,
    assumptions: [],
    outcome: 'stopped',
    stdout: ``,
  },
  {
    name: 'forever: several loops under gather',
    code: `
import asyncio

async def every(seconds, what):
    while True:
        await asyncio.sleep(seconds)
        what.append(seconds)

async def main():
    seen = []
    await asyncio.gather(every(1, seen), every(2, seen))

asyncio.run(main())
`,
    assumptions: [],
    outcome: 'stopped',
    stdout: ``,
  },
  {
    name: 'forever: run_forever with a callback that repeats',
    code: `
import asyncio

def beat():
    loop.call_later(1, beat)

loop = asyncio.new_event_loop()
loop.call_soon(beat)
loop.run_forever()
`,
    assumptions: [],
    outcome: 'stopped',
    stdout: ``,
  },
  {
    name: 'forever: not while a long sleep is left',
    code: `
import asyncio

async def tick():
    while True:
        await asyncio.sleep(60)

async def main():
    task = asyncio.create_task(tick())
    await asyncio.sleep(3600)
    task.cancel()
    print("an hour later")

asyncio.run(main())
`,
    assumptions: [],
    outcome: 'completed',
    stdout: `an hour later
`,
  },
  {
    name: 'forever: not where an event ends it later',
    code: `
import asyncio

async def tick(stop):
    n = 0
    while True:
        await asyncio.sleep(1)
        n += 1
        if n == 100:
            stop.set()

async def main():
    stop = asyncio.Event()
    task = asyncio.create_task(tick(stop))
    await stop.wait()
    print("stopped by itself")

asyncio.run(main())
`,
    assumptions: [],
    outcome: 'completed',
    stdout: `stopped by itself
`,
  },
  {
    name: 'forever: not where a deadline ends it',
    code: `
import asyncio

async def tick():
    while True:
        await asyncio.sleep(1)

async def main():
    try:
        await asyncio.wait_for(tick(), timeout=120)
    except asyncio.TimeoutError:
        print("two minutes")

asyncio.run(main())
`,
    assumptions: [],
    outcome: 'completed',
    stdout: `two minutes
`,
  },
  {
    name: 'forever: a day of sleep is no loop',
    code: `
import asyncio

async def main():
    await asyncio.sleep(86000)
    print("next day")

asyncio.run(main())
`,
    assumptions: [],
    outcome: 'completed',
    stdout: `next day
`,
  },
  {
    name: 'refused: asyncio.coroutine',
    code: `
import asyncio

@asyncio.coroutine
def hello():
    yield from asyncio.sleep(1)
    print("hello")

loop = asyncio.get_event_loop()
loop.run_until_complete(hello())
`,
    assumptions: [],
    outcome: 'refused',
    stdout: ``,
  },
  {
    name: 'refused: Python 2',
    code: `
import asyncio

def hello():
    print "hello"

hello()
`,
    assumptions: [],
    outcome: 'refused',
    stdout: ``,
  },
  {
    name: 'unchanged: a complete program',
    code: `
import asyncio

async def main():
    task = asyncio.create_task(asyncio.sleep(1, "x"))
    print(await task)

asyncio.run(main())
`,
    assumptions: [],
    outcome: 'completed',
    stdout: `x
`,
  },
  {
    name: 'unchanged: top-level await',
    code: `
import asyncio
print("a")
await asyncio.sleep(1)
print("b")
`,
    assumptions: [],
    outcome: 'completed',
    stdout: `a
b
`,
  },
  {
    name: 'unchanged: names made in other ways',
    code: `
import asyncio
from math import *

def setup():
    global counter
    counter = 1

class Box:
    size = 2
    double = size * 2

async def main():
    setup()
    match {"kind": "a", "n": 3}:
        case {"kind": kind, "n": n}:
            print(kind, n, counter, Box.double, [y for y in range(2)], __name__, floor(2.5))
    if (found := await asyncio.sleep(1, 5)) > 4:
        print(found)
    print((lambda *args, **options: (args, options))(1, a=2))

asyncio.run(main())
`,
    assumptions: [],
    outcome: 'completed',
    stdout: `a 3 1 4 [0, 1] __main__ 2
5
((1,), {'a': 2})
`,
  },
  {
    name: 'entry: a worker of a queue ends in a deadlock that says why',
    code: `
async def worker(name, queue):
    while True:
        sleep_for = await queue.get()
        await asyncio.sleep(sleep_for)
        queue.task_done()
        print(f'{name} has slept for {sleep_for:.2f} seconds')
`,
    assumptions: ['argument', 'entry', 'import'],
    outcome: 'deadlocked',
    stdout: `A has slept for 1.00 seconds
A has slept for 2.00 seconds
A has slept for 3.00 seconds
`,
  },
  {
    name: 'name: what asyncio.wait waits for',
    code: `
done, pending = await asyncio.wait(aws, return_when=asyncio.FIRST_COMPLETED)
print(len(done), len(pending))
`,
    assumptions: ['import', 'name'],
    outcome: 'completed',
    stdout: `1 2
`,
  },
  {
    name: 'name: what as_completed waits for',
    code: `
for coro in asyncio.as_completed(coros):
    earliest_result = await coro
    print(earliest_result)
`,
    assumptions: ['import', 'name'],
    outcome: 'completed',
    stdout: `<simulated coros[0]>
<simulated coros[1]>
<simulated coros[2]>
`,
  },
  {
    name: "argument: a list of objects of the program's own class",
    code: `
@dataclass(order=True)
class Job:
    when: float
    name: str = field(compare=False)

async def scheduler(jobs):
    heapq.heapify(jobs)
    while jobs:
        job = heapq.heappop(jobs)
        await asyncio.sleep(max(0, job.when - asyncio.get_running_loop().time()))
        print(job.name)
`,
    assumptions: ['argument', 'entry', 'import'],
    outcome: 'completed',
    stdout: `A
A
`,
  },
  {
    name: 'entry: waiter and setter share their event',
    code: `
async def waiter(event):
    print('waiting for it ...')
    await event.wait()
    print('... got it!')

async def setter(event):
    await asyncio.sleep(1)
    event.set()
`,
    assumptions: ['argument', 'entry', 'import'],
    outcome: 'completed',
    stdout: `waiting for it ...
... got it!
`,
  },
  {
    name: 'forever: until a signal that never comes',
    code: `
import asyncio, signal

async def shutdown(sig, loop):
    print(f"Received exit signal {sig.name}...")
    tasks = [t for t in asyncio.all_tasks() if t is not asyncio.current_task()]
    [t.cancel() for t in tasks]
    await asyncio.gather(*tasks, return_exceptions=True)
    loop.stop()

async def heartbeat():
    while True:
        await asyncio.sleep(1)
        print("beat")

def main():
    loop = asyncio.new_event_loop()
    for s in (signal.SIGHUP, signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(s, lambda s=s: asyncio.create_task(shutdown(s, loop)))
    try:
        loop.create_task(heartbeat())
        loop.run_forever()
    finally:
        loop.close()

main()
`,
    assumptions: [],
    outcome: 'stopped',
    stdout: `beat
beat
beat
beat
beat
beat
beat
beat
beat
beat
beat
beat
beat
beat
beat
beat
beat
beat
beat
beat
beat
beat
beat
beat
beat
beat
beat
beat
beat
beat
`,
  },
  {
    name: "argument: an async generator of the program's own",
    code: `
async def numbers():
    for i in range(5):
        await asyncio.sleep(0.1)
        yield i

async def squares(source):
    async for n in source:
        yield n * n

async def evens(source):
    async for n in source:
        if n % 2 == 0:
            yield n
`,
    assumptions: ['argument', 'entry', 'import'],
    outcome: 'completed',
    stdout: `0
2
4
`,
  },
  {
    name: 'input: an address for a raw HTTP request',
    code: `
import asyncio
import urllib.parse
import sys

async def print_http_headers(url):
    url = urllib.parse.urlsplit(url)
    reader, writer = await asyncio.open_connection(url.hostname, 80)
    query = f"HEAD {url.path or '/'} HTTP/1.0\\r\\nHost: {url.hostname}\\r\\n\\r\\n"
    writer.write(query.encode('latin-1'))
    while True:
        line = await reader.readline()
        if not line:
            break
        line = line.decode('latin1').rstrip()
        if line:
            print(f'HTTP header> {line}')
    writer.close()
    await writer.wait_closed()

url = sys.argv[1]
asyncio.run(print_http_headers(url))
`,
    assumptions: ['input', 'other'],
    outcome: 'completed',
    stdout: `HTTP header> HTTP/1.0 200 OK
HTTP header> Content-Type: text/html; charset=utf-8
HTTP header> Content-Length: 81
HTTP header> Server: simulated
`,
  },
  {
    name: 'entry: main with a worker class',
    code: `
class Worker:
    def __init__(self, name):
        self.name = name
        self.running = True

    async def run(self):
        while self.running:
            print(f"{self.name} working")
            await asyncio.sleep(1)

    def stop(self):
        self.running = False

async def main():
    w = Worker("w1")
    task = asyncio.create_task(w.run())
    await asyncio.sleep(3)
    w.stop()
    await task
`,
    assumptions: ['entry', 'import'],
    outcome: 'completed',
    stdout: `w1 working
w1 working
w1 working
`,
  },
]
