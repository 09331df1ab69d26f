/** Programs that ask whoever runs them. */
import type { Fragment } from '../../check-fragments.ts'

export const inputs: Fragment[] = [
  {
    name: 'input: a name',
    code: `
import asyncio

async def main():
    name = input("Your name: ")
    await asyncio.sleep(1)
    print(f"hello {name}")

asyncio.run(main())
`,
    assumptions: ['input'],
    outcome: 'completed',
    stdout: `Your name: hello A
`,
  },
  {
    name: 'input: a number',
    code: `
import asyncio

async def main():
    n = int(input("n? "))
    for i in range(n):
        await asyncio.sleep(1)
    print("counted", n)

asyncio.run(main())
`,
    assumptions: ['input'],
    outcome: 'completed',
    stdout: `n? counted 3
`,
  },
  {
    name: 'input: until the word that ends it',
    code: `
import asyncio

async def main():
    while True:
        command = input("> ")
        if command == "quit":
            break
        await asyncio.sleep(1)
    print("bye")

asyncio.run(main())
`,
    assumptions: ['input'],
    outcome: 'completed',
    stdout: `> > > bye
`,
  },
  {
    name: 'input: argparse insists',
    code: `
import argparse
import asyncio

async def main(url, count):
    await asyncio.sleep(count)
    print(url, count)

parser = argparse.ArgumentParser()
parser.add_argument("url")
parser.add_argument("--count", type=int, required=True)
args = parser.parse_args()
asyncio.run(main(args.url, args.count))
`,
    assumptions: ['input'],
    outcome: 'completed',
    stdout: `https://example.com/ 3
`,
  },
  {
    name: 'input: sys.argv',
    code: `
import asyncio
import sys

async def main():
    host = sys.argv[1]
    port = int(sys.argv[2])
    print(host, port)

asyncio.run(main())
`,
    assumptions: ['input'],
    outcome: 'completed',
    stdout: `127.0.0.1 3
`,
  },
  {
    name: 'input: an environment variable',
    code: `
import asyncio
import os

TOKEN = os.environ["BOT_TOKEN"]

async def main():
    print(len(TOKEN) > 0)

asyncio.run(main())
`,
    assumptions: ['input'],
    outcome: 'completed',
    stdout: `True
`,
  },
  {
    name: 'input: an address for a raw HTTP request',
    code: `
import asyncio
import urllib.parse
import sys

async def print_http_headers(url):
    url = urllib.parse.urlsplit(url)
    reader, writer = await asyncio.open_connection(url.hostname, 80)
    query = f"HEAD {url.path or '/'} HTTP/1.0\\r\\nHost: {url.hostname}\\r\\n\\r\\n"
    writer.write(query.encode('latin-1'))
    while True:
        line = await reader.readline()
        if not line:
            break
        line = line.decode('latin1').rstrip()
        if line:
            print(f'HTTP header> {line}')
    writer.close()
    await writer.wait_closed()

url = sys.argv[1]
asyncio.run(print_http_headers(url))
`,
    assumptions: ['input', 'other'],
    outcome: 'completed',
    stdout: `HTTP header> HTTP/1.0 200 OK
HTTP header> Content-Type: text/html; charset=utf-8
HTTP header> Content-Length: 81
HTTP header> Server: simulated
`,
  },
  {
    name: 'input: a file that is not here is made up',
    code: `
import json

def load(path):
    with open(path) as file:
        return json.load(file)

async def main():
    print(load("settings.json")["name"])
    with open("picture.png", "rb") as picture:
        print(picture.read(10))
`,
    assumptions: ['entry', 'input'],
    outcome: 'completed',
    stdout: `<simulated JSON of content of settings.json['name']>
b'<simulated'
`,
  },
  {
    name: 'input: a missing file that the program expects stays missing',
    code: `
async def main():
    try:
        with open("cache.txt") as cache:
            print(cache.read())
    except FileNotFoundError as error:
        print(error)
`,
    assumptions: ['entry'],
    outcome: 'completed',
    stdout: `[Errno 2] No such file or directory: 'cache.txt'
`,
  },
  {
    name: 'input: lines of a terminal that the loop watches',
    code: `
import asyncio
import sys

async def main():
    loop = asyncio.get_running_loop()
    reader = asyncio.StreamReader()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    transport, protocol = await loop.connect_write_pipe(asyncio.streams.FlowControlMixin, sys.stdout)
    writer = asyncio.StreamWriter(transport, protocol, reader, loop)
    while line := await reader.readline():
        writer.write(b"heard " + line)
        await writer.drain()
    print("closed", loop.time())

asyncio.run(main())
`,
    assumptions: ['input'],
    outcome: 'completed',
    stdout: `heard made-up answer
heard made-up answer
heard made-up answer
closed 4.0
`,
  },
  {
    name: 'input: a reader on standard input',
    code: `
import asyncio
import sys

def heard():
    print("heard", repr(sys.stdin.readline()), loop.time())

loop = asyncio.new_event_loop()
loop.add_reader(sys.stdin, heard)
loop.call_later(2.5, loop.stop)
loop.run_forever()
`,
    assumptions: ['input'],
    outcome: 'completed',
    stdout: `heard 'made-up answer\\n' 1.0
heard 'made-up answer\\n' 2.0
`,
  },
  {
    name: 'input: an address that is left out',
    code: `
import aiohttp

async with aiohttp.ClientSession() as session:
    async with session.get("...") as answer:
        print(answer.status, answer.url)
`,
    assumptions: ['input', 'latency', 'module'],
    outcome: 'completed',
    stdout: `200 https://example.com/
`,
  },
]
