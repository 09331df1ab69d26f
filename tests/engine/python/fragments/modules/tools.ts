/** Files, bots, jobs and other libraries. */
import type { Fragment } from '../../check-fragments.ts'

export const tools: Fragment[] = [
  {
    name: 'aiofiles: written and read again',
    code: `
import aiofiles, asyncio

async def main():
    async with aiofiles.open("notes.txt", "w") as file:
        await file.write("one\\ntwo\\n")
    async with aiofiles.open("notes.txt") as file:
        async for line in file:
            print(line.strip())

asyncio.run(main())
`,
    assumptions: ['latency', 'module'],
    outcome: 'completed',
    stdout: `one
two
`,
  },
  {
    name: 'aiofiles: a file that is not here',
    code: `
import aiofiles, asyncio

async def main():
    async with aiofiles.open("data.csv") as file:
        print((await file.readline()).strip())

asyncio.run(main())
`,
    assumptions: ['latency', 'module'],
    outcome: 'completed',
    stdout: `<simulated line 1 of data.csv>
`,
  },
  {
    name: 'pydantic: converts, refuses',
    code: `
import asyncio
from pydantic import BaseModel, Field, ValidationError, field_validator

class User(BaseModel):
    id: int
    name: str = "Jane"
    age: int = Field(default=18, ge=0)

    @field_validator("name")
    @classmethod
    def capital(cls, value):
        return value.title()

async def main():
    print(User(id="3", name="ada lovelace"))
    print(repr(User(id=1).model_dump()))
    try:
        User(id="x", age=-1)
    except ValidationError as error:
        print(error.error_count())

asyncio.run(main())
`,
    assumptions: ['module'],
    outcome: 'completed',
    stdout: `id=3 name='Ada Lovelace' age=18
{'id': 1, 'name': 'Jane', 'age': 18}
2
`,
  },
  {
    name: 'dotenv, colorama, tqdm: are let pass',
    code: `
import asyncio
from dotenv import load_dotenv
from colorama import Fore
from tqdm import tqdm

load_dotenv()

async def main():
    for n in tqdm(range(2)):
        await asyncio.sleep(1)
        print(Fore.GREEN + str(n))

asyncio.run(main())
`,
    assumptions: ['module'],
    outcome: 'completed',
    stdout: `0
1
`,
  },
  {
    name: 'bs4: generic',
    code: `
import aiohttp, asyncio
from bs4 import BeautifulSoup

async def main():
    async with aiohttp.ClientSession() as session:
        async with session.get("https://example.com") as response:
            soup = BeautifulSoup(await response.text(), "html.parser")
            print(soup.title.string)
            for link in soup.find_all("a"):
                print(link.get("href"))

asyncio.run(main())
`,
    assumptions: ['latency', 'module'],
    outcome: 'completed',
    stdout: `<simulated BeautifulSoup(…).title.string>
<simulated item 1 of BeautifulSoup(…).find_all('a').get('href')>
<simulated item 2 of BeautifulSoup(…).find_all('a').get('href')>
<simulated item 3 of BeautifulSoup(…).find_all('a').get('href')>
`,
  },
  {
    name: 'aiogram: a handler, polled',
    code: `
import asyncio
from aiogram import Bot, Dispatcher, types
from aiogram.filters import Command

bot = Bot(token="TOKEN")
dp = Dispatcher()

@dp.message(Command("start"))
async def cmd_start(message: types.Message):
    await message.answer("Hello!")

async def main():
    await dp.start_polling(bot)

if __name__ == "__main__":
    asyncio.run(main())
`,
    assumptions: ['entry', 'module'],
    outcome: 'completed',
    stdout: ``,
  },
  {
    name: 'celery: what a decorator adds to a function',
    code: `
from celery import Celery
app = Celery("tasks", broker="redis://localhost")

@app.task
def add(x, y):
    return x + y

async def main():
    result = add.delay(4, 4)
    print(result.get())
asyncio.run(main())
`,
    assumptions: ['import', 'module'],
    outcome: 'completed',
    stdout: `<simulated add.delay(4, 4).get()>
`,
  },
  {
    name: 'click: options have their defaults',
    code: `
import asyncio
import click

@click.command()
@click.option("--count", default=2)
def cli(count):
    asyncio.run(hello(count))

async def hello(count):
    for i in range(count):
        await asyncio.sleep(1)
        print("hello")

if __name__ == "__main__":
    cli()
`,
    assumptions: ['module'],
    outcome: 'completed',
    stdout: `hello
hello
`,
  },
  {
    name: 'tenacity: a coroutine is tried again',
    code: `
import asyncio
from tenacity import retry, retry_if_exception_type, stop_after_attempt, wait_exponential

tries = 0

@retry(stop=stop_after_attempt(4), wait=wait_exponential(multiplier=1, max=10),
       retry=retry_if_exception_type(ConnectionError))
async def call():
    global tries
    tries += 1
    print("try", tries, asyncio.get_running_loop().time())
    if tries < 4:
        raise ConnectionError("busy")
    return "done"

print(asyncio.run(call()), call.statistics["attempt_number"])
`,
    assumptions: ['module'],
    outcome: 'completed',
    stdout: `try 1 0.0
try 2 1.0
try 3 3.0
try 4 7.0
done 4
`,
  },
  {
    name: 'tenacity: it gives up',
    code: `
import asyncio
from tenacity import AsyncRetrying, RetryError, retry, stop_after_attempt, wait_fixed

async def main():
    try:
        async for attempt in AsyncRetrying(stop=stop_after_attempt(2), wait=wait_fixed(3)):
            with attempt:
                print("attempt", attempt.retry_state.attempt_number)
                raise OSError("down")
    except RetryError as error:
        print("gave up after", error.last_attempt.attempt_number, repr(error.last_attempt.exception()))

@retry(stop=stop_after_attempt(2) | stop_after_attempt(5), reraise=True)
def divide():
    return 1 / 0

asyncio.run(main())
try:
    divide()
except ZeroDivisionError as error:
    print(error)
`,
    assumptions: ['module'],
    outcome: 'completed',
    stdout: `attempt 1
attempt 2
gave up after 2 OSError('down')
division by zero
`,
  },
  {
    name: 'discord: commands with a reason, and one command under another',
    code: `
import discord
from discord.ext import commands

bot = commands.Bot(command_prefix="!")

@bot.group()
async def role(ctx):
    if ctx.invoked_subcommand is None:
        await ctx.send("which?")

@role.command()
async def give(ctx, member: discord.Member, *, reason: str):
    await ctx.send(f"{member} gets it: {reason}")
    print("given for", reason)

@bot.command()
async def broken(ctx):
    raise ValueError("oops")

@bot.command()
async def fine(ctx):
    await ctx.send("fine")
    print("fine")

bot.run("token")
`,
    assumptions: ['entry', 'module'],
    outcome: 'failed',
    stdout: `fine
given for <simulated reason>
`,
  },
  {
    name: 'telegram: a task beside the bot',
    code: `
import asyncio
from datetime import datetime

async def clock():
    while True:
        print(datetime.now().second)
        await asyncio.sleep(10)

loop.create_task(clock())
client.run_until_disconnected()
`,
    assumptions: ['name'],
    outcome: 'stopped',
    stdout: `0
10
20
30
40
50
0
10
20
30
40
`,
  },
  {
    name: "a face's gap: what it leaves out is simulated, and said",
    code: `
import asyncio
import asyncpg

async def main():
    connection = await asyncpg.connect()
    await connection.set_type_codec("json", encoder=str, decoder=str)
    print(hasattr(connection, "no_such_thing"))
    await connection.close()

asyncio.run(main())
`,
    assumptions: ['latency', 'module'],
    outcome: 'completed',
    stdout: `False
`,
  },
]
