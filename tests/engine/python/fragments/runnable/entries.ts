/** Pages that define and never call. */
import type { Fragment } from '../../check-fragments.ts'

export const entries: Fragment[] = [
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
    name: 'entry: coroutines that have nothing to do with each other are called in turn',
    code: `
import asyncio

async def boil():
    await asyncio.sleep(3)
    print("boiled")

async def steep(minutes):
    await asyncio.sleep(minutes)
    print("steeped", minutes)

async def cups():
    for n in range(2):
        yield n

async def drip():
    while True:
        await asyncio.sleep(10)
        print("drip")
`,
    assumptions: ['argument', 'entry'],
    outcome: 'stopped',
    stdout: `boiled
steeped 1
0
1
drip
drip
drip
drip
drip
drip
`,
  },
  {
    name: 'entry: a method that is shown without its class',
    code: `
async def close(self, reason):
    self.open = False
    await self.socket.send(reason)
    self.closed_times += 1
    print("closed", self.open)
`,
    assumptions: ['argument', 'entry'],
    outcome: 'completed',
    stdout: `closed False
`,
  },
  {
    name: 'entry: a context manager that gives nothing is seen working',
    code: `
import time
from contextlib import asynccontextmanager

@asynccontextmanager
async def stopwatch():
    begun = time.perf_counter()
    yield
    print(f"took {time.perf_counter() - begun:.1f} s")
`,
    assumptions: ['entry'],
    outcome: 'completed',
    stdout: `took 1.0 s
`,
  },
  {
    name: 'entry: an ASGI application',
    code: `
async def app(scope, receive, send):
    assert scope["type"] == "http"
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": b"hi"})
    print("answered", scope["path"])
`,
    assumptions: ['entry', 'module'],
    outcome: 'completed',
    stdout: `answered /
answered /
`,
  },
  {
    name: 'entry: main beside a job that a library takes',
    code: `
jobs = JobQueue()

@jobs.task
async def clean():
    print("cleaned")

async def main():
    await jobs.connect()
    await clean.kick()
    print("kicked")
`,
    assumptions: ['entry', 'name'],
    outcome: 'completed',
    stdout: `kicked
`,
  },
  {
    name: 'entry: a loop that is given tasks and never run',
    code: `
import asyncio

async def beep(n):
    await asyncio.sleep(n)
    print("beep", n)

loop = asyncio.get_event_loop()
loop.create_task(beep(2))
loop.create_task(beep(1))
`,
    assumptions: ['entry'],
    outcome: 'completed',
    stdout: `beep 1
beep 2
`,
  },
]
