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
]
