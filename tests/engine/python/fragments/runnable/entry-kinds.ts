/** What is called besides a plain coroutine: generators, context managers, applications, loops. */
import type { Fragment } from '../../check-fragments.ts'

export const entryKinds: Fragment[] = [
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
    name: 'entry: a worker of a queue that was made up is stopped when it has emptied it',
    code: `
async def worker(name, queue):
    while True:
        sleep_for = await queue.get()
        await asyncio.sleep(sleep_for)
        queue.task_done()
        print(f'{name} has slept for {sleep_for:.2f} seconds')
`,
    assumptions: ['argument', 'entry', 'import'],
    outcome: 'stopped',
    stdout: `A has slept for 1.00 seconds
A has slept for 2.00 seconds
A has slept for 3.00 seconds
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
  {
    name: 'entry: stages of a pipeline with queues of different names',
    code: `
async def grind(out):
    for bean in "ab":
        await out.put(bean)
    await out.put(None)

async def brew(beans, cups):
    while (bean := await beans.get()) is not None:
        await cups.put(bean.upper())
    await cups.put(None)

async def drink(cups):
    while (cup := await cups.get()) is not None:
        print(cup)
`,
    assumptions: ['entry'],
    outcome: 'completed',
    stdout: `A
B
`,
  },
  {
    name: 'entry: tasks that were cut out of a coroutine',
    code: `
jobs = set()
for n in range(2):
    job = asyncio.create_task(send_letter(n))
    jobs.add(job)
    job.add_done_callback(lambda done: print(done.result()))
`,
    assumptions: ['entry', 'import', 'name'],
    outcome: 'completed',
    stdout: `<simulated send_letter(0)>
<simulated send_letter(1)>
`,
  },
  {
    name: "entry: not for tasks of the program's own coroutines",
    code: `
import asyncio

async def work():
    await asyncio.sleep(1)

asyncio.create_task(work())
`,
    assumptions: [],
    outcome: 'failed',
    stdout: ``,
  },
  {
    name: 'entry: a plain function that holds coroutines',
    code: `
def build(bell):
    @bell.on("ring")
    async def answer(visitor):
        print("open")
`,
    assumptions: ['argument', 'entry'],
    outcome: 'completed',
    stdout: `open
`,
  },
  {
    name: 'entry: main, where module-level code only prints',
    code: `
import asyncio

async def knit(rows):
    await asyncio.sleep(rows)

print("kind:", type(knit).__name__)

async def main():
    await knit(2)
    print("knitted")
`,
    assumptions: ['entry'],
    outcome: 'completed',
    stdout: `kind: function
knitted
`,
  },
  {
    name: 'entry: the inside of a function',
    code: `
    try:
        await oven.bake(3)
    finally:
        print("cleans")
    return 1
`,
    assumptions: ['entry', 'name'],
    outcome: 'completed',
    stdout: `cleans
`,
  },
]
