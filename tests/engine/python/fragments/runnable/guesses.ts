/** Names and placeholders that mean something else than what they are usually called for. */
import type { Fragment } from '../../check-fragments.ts'

export const guesses: Fragment[] = [
  {
    name: 'guess: a decorator with the name of a module',
    code: `
@operator
async def doubled(numbers):
    for number in numbers:
        yield number * 2
`,
    assumptions: ['argument', 'entry', 'name'],
    outcome: 'completed',
    stdout: `2\n4\n6\n`,
  },
  {
    name: 'guess: a base class with the name of a list, and one with the name of a client',
    code: `
class Plugin(Commands):
    async def start(self):
        print("started")

class Wrapped(AsyncClient):
    def __init__(self, address):
        super().__init__(address, None)

async def main():
    await Plugin().start()
    await Wrapped("a").open()
`,
    assumptions: ['entry', 'name'],
    outcome: 'completed',
    stdout: `started\n`,
  },
  {
    name: 'guess: a condition that takes what asyncio.Condition does not',
    code: `
print(await condition.wait(timeout=1))
`,
    assumptions: ['name'],
    outcome: 'completed',
    stdout: `<simulated condition.wait(timeout=1)>\n`,
  },
  {
    name: 'guess: shield is asyncio’s where it is called',
    code: `
async def save():
    await asyncio.sleep(1)
    return "saved"

print(await shield(save()))
`,
    assumptions: ['import'],
    outcome: 'completed',
    stdout: `saved\n`,
  },
  {
    name: 'guess: the app of a page that imports quart is a Quart',
    code: `
from quart import websocket

@app.route("/")
async def index():
    print("asked")
    return "hello"
`,
    assumptions: ['entry', 'module', 'name'],
    outcome: 'completed',
    stdout: `asked\nasked\n`,
  },
  {
    name: 'guess: an argument that is called a simulated object is one, though a module has its name',
    code: `
class Line:
    def __init__(self, socket):
        self.socket = socket

    async def say(self, word):
        await self.socket.send(word)
`,
    assumptions: ['argument', 'entry'],
    outcome: 'completed',
    stdout: ``,
  },
  {
    name: 'placeholder: what is awaited is left out',
    code: `
async def connect():
    pool = await ...
    print(pool)
`,
    assumptions: ['entry', 'name'],
    outcome: 'completed',
    stdout: `<simulated ...>\n`,
  },
  {
    name: 'placeholder: what a call is given is left out, but not where the page shows who takes it',
    code: `
async def mine(what):
    print(what)

async with asyncio.timeout(9):
    await loop.create_server(...)
    await mine(...)
`,
    assumptions: ['import', 'name'],
    outcome: 'completed',
    stdout: `Ellipsis\n`,
  },
  {
    name: 'guess: an event that the page never sets comes by itself',
    code: `
loop.run_until_complete(event.wait())
print("it came")
`,
    assumptions: ['name'],
    outcome: 'completed',
    stdout: `it came\n`,
  },
  {
    name: 'windows: a policy that is not there elsewhere',
    code: `
import asyncio

asyncio.set_event_loop_policy(asyncio.WindowsSelectorEventLoopPolicy())

async def main():
    print("here as well")

asyncio.run(main())
`,
    assumptions: ['other'],
    outcome: 'completed',
    stdout: `here as well\n`,
  },
  {
    name: 'windows: a page that asks for the system is left alone',
    code: `
import asyncio

try:
    asyncio.WindowsSelectorEventLoopPolicy
except AttributeError:
    print("elsewhere")
`,
    assumptions: [],
    outcome: 'completed',
    stdout: `elsewhere\n`,
  },
  {
    name: 'session: it goes on after an error that the page shows, not after another one',
    code: `
>>> async def main():
...     print("main")
...
>>> asyncio.run(main)
Traceback (most recent call last):
  ...
ValueError: a coroutine was expected, got <function main at 0x7f2b>
>>> asyncio.run(main())
main
>>> asyncio.run(print)
>>> asyncio.run(main())
main
`,
    assumptions: ['import', 'other'],
    outcome: 'failed',
    stdout: `main\n`,
  },
  {
    name: 'endless: an asynchronous generator that waits',
    code: `
async def ticks():
    while True:
        await asyncio.sleep(10)
        yield "tick"
`,
    assumptions: ['entry', 'import'],
    outcome: 'stopped',
  },
  {
    name: 'folder: a file is written where no folder is',
    code: `
import asyncio

async def save():
    with open("reports/today/list.txt", "w") as file:
        file.write("done")
    print(open("reports/today/list.txt").read())

asyncio.run(save())
`,
    assumptions: ['input'],
    outcome: 'completed',
    stdout: `done\n`,
  },
  {
    name: 'waits on purpose: a program that has started something simulated',
    code: `
import asyncio
import carrier

async def main():
    carrier.Server().listen(8080)
    print("listening")
    await asyncio.Event().wait()

asyncio.run(main())
`,
    assumptions: ['module'],
    outcome: 'stopped',
    stdout: `listening\n`,
  },
  {
    name: 'guess: what is given to a thread is work, whatever its name',
    code: `
import asyncio

async def main():
    await asyncio.to_thread(read_logs)
    print("read")

asyncio.run(main())
`,
    assumptions: ['name'],
    outcome: 'completed',
    stdout: `read
`,
  },
]
