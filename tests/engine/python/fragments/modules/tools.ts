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
