/** Calls whose arguments the page leaves out. */
import type { Fragment } from '../../check-fragments.ts'

export const callArguments: Fragment[] = [
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
1
4
9
16
0
2
4
`,
  },
  {
    name: 'arguments: tasks, by their annotation',
    code: `
import asyncio

async def stop(*tasks: asyncio.Task[int]) -> None:
    for task in tasks:
        task.cancel()
    print([type(task).__name__ for task in tasks])
`,
    assumptions: ['argument', 'entry'],
    outcome: 'completed',
    stdout: `['Task', 'Task']
`,
  },
  {
    name: 'arguments: items that are called are no numbers',
    code: `
async def check(validators):
    for validator in validators:
        await validator("a")
    print("checked")
`,
    assumptions: ['argument', 'entry'],
    outcome: 'completed',
    stdout: `checked
`,
  },
  {
    name: 'arguments: pairs are no numbers, and neither is what is unpacked',
    code: `
async def carry(loads, ends):
    first, last = ends
    for name, weight in loads:
        print(name)
`,
    assumptions: ['argument', 'entry'],
    outcome: 'completed',
    stdout: `<simulated item 1 of item 1 of loads>
<simulated item 1 of item 2 of loads>
<simulated item 1 of item 3 of loads>
`,
  },
]
