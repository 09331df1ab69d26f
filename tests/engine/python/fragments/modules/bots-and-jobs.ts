/** Bots, jobs and retries. */
import type { Fragment } from '../../check-fragments.ts'

export const botsAndJobs: Fragment[] = [
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
    name: 'backoff: waits twice as long each time, then gives up; a result is polled for',
    code: `
import asyncio
import time
import backoff

@backoff.on_exception(backoff.expo, OSError, max_tries=3, jitter=None,
                      on_giveup=lambda details: print("tries", details["tries"]))
async def call():
    print("call", asyncio.get_running_loop().time())
    raise OSError("down")

states = iter([None, None, "ready"])

@backoff.on_predicate(backoff.constant, jitter=None, interval=5)
def poll():
    return next(states)

try:
    asyncio.run(call())
except OSError as error:
    print(error)
start = time.monotonic()
print(poll(), time.monotonic() - start)
`,
    assumptions: ['module'],
    outcome: 'completed',
    stdout: `call 0.0
call 1.0
call 3.0
tries 3
down
ready 10.0
`,
  },
  {
    name: 'aiolimiter: two at once, then one every half second',
    code: `
import asyncio
from aiolimiter import AsyncLimiter

limiter = AsyncLimiter(2, 1)

async def work(n):
    async with limiter:
        print(n, asyncio.get_running_loop().time())

async def main():
    await asyncio.gather(*(work(n) for n in range(4)))

asyncio.run(main())
`,
    assumptions: ['module'],
    outcome: 'completed',
    stdout: `0 0.0
1 0.0
2 0.5
3 1.0
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
]
