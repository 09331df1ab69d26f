/** Imports of the author's own modules. */
import type { Fragment } from '../../check-fragments.ts'

export const ownModules: Fragment[] = [
  {
    name: "module: of the author's, with a decorator and a coroutine",
    code: `
import asyncio
from util import async_timed, delay

@async_timed()
async def main():
    one = asyncio.create_task(delay(1))
    await one
    print("after delay")

asyncio.run(main())
`,
    assumptions: ['latency', 'module'],
    outcome: 'completed',
    stdout: `after delay
`,
  },
  {
    name: "module: of somebody else's, of which nothing is known",
    code: `
import asyncio
import fancylib
from fancylib.core import Engine, EngineError

async def main():
    engine = Engine("sqlite://")
    try:
        async with engine.begin() as connection:
            await connection.execute("select 1")
    except EngineError:
        pass
    print(engine)

asyncio.run(main())
`,
    assumptions: ['module'],
    outcome: 'completed',
    stdout: `<simulated Engine('sqlite://')>
`,
  },
  {
    name: 'module: whose absence the program handles',
    code: `
import asyncio

try:
    import fastthing
except ImportError:
    fastthing = None

async def main():
    print(fastthing)

asyncio.run(main())
`,
    assumptions: [],
    outcome: 'completed',
    stdout: `None
`,
  },
  {
    name: 'module: that the sandbox refuses',
    code: `
import asyncio
import js

async def main():
    pass

asyncio.run(main())
`,
    assumptions: [],
    outcome: 'failed',
    stdout: ``,
  },
  {
    name: 'module: of Python that no browser has',
    code: `
import asyncio
import tkinter

async def main():
    pass

asyncio.run(main())
`,
    assumptions: [],
    outcome: 'failed',
    stdout: ``,
  },
  {
    name: 'module: a class of a discord bot',
    code: `
import discord
import asyncio

class MyClient(discord.Client):
    async def on_ready(self):
        print("ready")

    async def on_message(self, message):
        await message.channel.send("hello")
        print("answered")

client = MyClient(intents=discord.Intents.default())
client.run("token")
`,
    assumptions: ['entry', 'module'],
    outcome: 'completed',
    stdout: `ready
answered
`,
  },
  {
    name: 'module: a bot with commands',
    code: `
import discord
from discord.ext import commands

bot = commands.Bot(command_prefix="!")

@bot.command()
async def ping(ctx):
    await ctx.send("pong")
    print("ponged")

bot.run("TOKEN")
`,
    assumptions: ['entry', 'module'],
    outcome: 'completed',
    stdout: `ponged
`,
  },
  {
    name: 'module: telegram handlers',
    code: `
from telegram import Update
from telegram.ext import Application, CommandHandler, ContextTypes

async def start(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    await update.message.reply_text("Hi!")
    print("replied")

def main() -> None:
    application = Application.builder().token("TOKEN").build()
    application.add_handler(CommandHandler("start", start))
    application.run_polling()

if __name__ == "__main__":
    main()
`,
    assumptions: ['entry', 'module'],
    outcome: 'completed',
    stdout: `replied
`,
  },
  {
    name: 'module: an OpenAI client',
    code: `
import asyncio
from openai import AsyncOpenAI

client = AsyncOpenAI()

async def ask(question):
    response = await client.chat.completions.create(model="x", messages=[{"role": "user", "content": question}])
    return response.choices[0].message.content

async def main():
    answers = await asyncio.gather(ask("a"), ask("b"))
    print(len(answers))

asyncio.run(main())
`,
    assumptions: ['latency', 'module'],
    outcome: 'completed',
    stdout: `2
`,
  },
  {
    name: "name: session is aiohttp's where its requests are entered",
    code: `
async with session.get("https://example.com/get", params={"a": 1}) as answer:
    print(answer.status, answer.url)
`,
    assumptions: ['latency', 'module', 'name'],
    outcome: 'completed',
    stdout: `200 https://example.com/get?a=1
`,
  },
  {
    name: 'name: a model that is called as something of asyncio is',
    code: `
async def add():
    event = await Event.create(name="fair")
    print(event.name)
`,
    assumptions: ['entry', 'name'],
    outcome: 'completed',
    stdout: `<simulated Event.create(name='fair').name>
`,
  },
]
