/** Names and imports that are left out. */
import type { Fragment } from '../../check-fragments.ts'

export const names: Fragment[] = [
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
    name: 'name: used with attributes that nothing of that name has',
    code: `
async def save():
    await message.pin()
    print(settings.DEBUG_LEVEL, html.quote("x"))

async def main():
    await save()
`,
    assumptions: ['entry', 'name'],
    outcome: 'completed',
    stdout: `<simulated settings.DEBUG_LEVEL> <simulated html.quote('x')>
`,
  },
  {
    name: "name: a task group with methods of anyio's",
    code: `
async def one():
    print("one")

async def main():
    async with TaskGroup() as group:
        group.start_soon(one)
`,
    assumptions: ['entry', 'import', 'module'],
    outcome: 'completed',
    stdout: `one
`,
  },
  {
    name: 'name: a path among the arguments does not hide the other names',
    code: `
async def load(target: Path):
    async with httpx.AsyncClient() as client:
        answer = await client.get("https://example.com/")
    print(answer.status_code, target)
`,
    assumptions: ['argument', 'entry', 'import', 'latency', 'module'],
    outcome: 'completed',
    stdout: `200 example.txt
`,
  },
]
