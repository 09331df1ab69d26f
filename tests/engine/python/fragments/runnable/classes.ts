/** Pages that define classes and tests and never use them. */
import type { Fragment } from '../../check-fragments.ts'

export const classes: Fragment[] = [
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
  {
    name: 'entry: an object that is called',
    code: `
class Greeter:
    def __init__(self, greeting):
        self.greeting = greeting

    async def __call__(self, name):
        return await self.greet(name)

    async def greet(self, name):
        print(self.greeting, name)
`,
    assumptions: ['argument', 'entry'],
    outcome: 'completed',
    stdout: `hello A
`,
  },
  {
    name: 'class: a protocol gets a connection',
    code: `
class Shout(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport
        print("made")

    def data_received(self, data):
        print(data.decode().upper().strip())
        self.transport.close()
`,
    assumptions: ['entry', 'import', 'other'],
    outcome: 'stopped',
    stdout: `made
HELLO FROM A SIMULATED CLIENT
made
HELLO FROM ANOTHER SIMULATED CLIENT
`,
  },
  {
    name: 'class: a method that handles streams is given to a server',
    code: `
class Door:
    def __init__(self):
        self.guests = []

    async def welcome(self, reader, writer):
        line = await reader.readline()
        self.guests.append(line.decode().strip())
        print(len(self.guests), self.guests[-1])
        writer.close()
`,
    assumptions: ['entry', 'other'],
    outcome: 'stopped',
    stdout: `1 hello from a simulated client
2 hello from another simulated client
`,
  },
  {
    name: 'class: a lone consumer has something to consume',
    code: `
class Printer:
    def __init__(self, queue):
        self.queue = queue

    async def run(self):
        for _ in range(3):
            print("page", await self.queue.get())
`,
    assumptions: ['argument', 'entry'],
    outcome: 'completed',
    stdout: `page 1
page 2
page 3
`,
  },
  {
    name: 'class: what the methods do with it tells what an argument is',
    code: `
class Countdown:
    def __init__(self, until):
        self.until = until

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.until <= 0:
            raise StopAsyncIteration
        self.until -= 1
        return self.until
`,
    assumptions: ['argument', 'entry'],
    outcome: 'completed',
    stdout: `2
1
0
`,
  },
  {
    name: 'class: special methods without their class',
    code: `
async def __aenter__(self):
    self.line = await self.phone.dial(self.number)
    print("open")
    return self

async def __aexit__(self, kind, error, trace):
    print("closed", error)
`,
    assumptions: ['argument', 'entry'],
    outcome: 'completed',
    stdout: `open
closed None
`,
  },
  {
    name: "class: a library's object with decorated methods",
    code: `
from garden import plants

class Rose(plants.Plant):
    def __init__(self, colour):
        self.colour = colour
        self.buds = 0
        self.grow.start()

    @plants.every(days=1)
    async def grow(self):
        self.buds += 1
        print("buds", self.buds)
`,
    assumptions: ['entry', 'module'],
    outcome: 'completed',
    stdout: `buds 1
`,
  },
  {
    name: 'class: methods and attributes that another page shows',
    code: `
class Ferry:
    def __init__(self, harbour):
        self.harbour = harbour
        self._trip = None

    async def leave(self):
        await self._load()
        self._trip = asyncio.create_task(self._cross())
        print("left", self.harbour, "with", self.cars)
        await self._trip
        print("arrived")
`,
    assumptions: ['argument', 'entry', 'import', 'name'],
    outcome: 'completed',
    stdout: `left A with <simulated self.cars>
arrived
`,
  },
]
