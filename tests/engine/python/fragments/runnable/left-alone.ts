/** Programs to which nothing may be added, and those that are refused. */
import type { Fragment } from '../../check-fragments.ts'

export const leftAlone: Fragment[] = [
  {
    name: 'gone: asyncio.coroutine, of a method and with a lock',
    code: `
import asyncio

class Counter:
    def __init__(self):
        self.lock = asyncio.Lock()
        self.value = 0

    @asyncio.coroutine
    def count(self, seconds):
        with (yield from self.lock):
            yield from asyncio.sleep(seconds)
            self.value += 1

class Other:
    @asyncio.coroutine
    def count(self, seconds):
        yield from asyncio.sleep(seconds)
        print("other")

def main():
    counter = Counter()
    asyncio.get_event_loop().run_until_complete(
        asyncio.gather(counter.count(1), counter.count(2), Other().count(1)))
    print(counter.value)

main()
`,
    assumptions: ['other'],
    outcome: 'completed',
    stdout: `other
2
`,
  },
  {
    name: 'left alone: asyncio.wait with coroutines, where the TypeError is wanted',
    code: `
import asyncio

async def work():
    print("never")

async def main():
    coroutine = work()
    try:
        await asyncio.wait([coroutine])
    except TypeError as error:
        print(error)
    coroutine.close()

asyncio.run(main())
`,
    assumptions: [],
    outcome: 'completed',
    stdout: `Passing coroutines is forbidden, use tasks explicitly.
`,
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
    name: 'gone: the argument loop, and class methods of Task',
    code: `
import asyncio

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
queue = asyncio.Queue(loop=loop)

async def work():
    await asyncio.sleep(1, loop=loop)
    queue.put_nowait(len(asyncio.Task.all_tasks()))
    print(await queue.get(), asyncio.Task.current_task() is not None)

loop.run_until_complete(work())
loop.close()
`,
    assumptions: ['other'],
    outcome: 'completed',
    stdout: `1 True
`,
  },
]
