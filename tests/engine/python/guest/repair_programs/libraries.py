# %% aiohttp fetch
import aiohttp
import asyncio

async def fetch(session, url):
    async with session.get(url) as response:
        return await response.text()

async def main():
    async with aiohttp.ClientSession() as session:
        html = await fetch(session, 'http://python.org')
        print(html)

asyncio.run(main())

# %% aiohttp many urls
import aiohttp
import asyncio

URLS = [
    "https://example.com/1",
    "https://example.com/2",
]

async def fetch(session, url):
    async with session.get(url) as response:
        data = await response.json()
        print(url, response.status)
        return data

async def fetch_all(urls):
    async with aiohttp.ClientSession() as session:
        tasks = []
        for url in urls:
            task = asyncio.create_task(fetch(session, url))
            tasks.append(task)
        results = await asyncio.gather(*tasks)
        return results

if __name__ == "__main__":
    data = asyncio.run(fetch_all(URLS))
    print(len(data))

# %% httpx client
import asyncio
import httpx

async def main():
    async with httpx.AsyncClient() as client:
        response = await client.get("https://www.example.org/")
        print(response.status_code)

asyncio.run(main())

# %% fastapi application
from fastapi import FastAPI, HTTPException
import asyncio

app = FastAPI()
items = {}

@app.get("/")
async def root():
    return {"message": "Hello World"}

@app.get("/items/{item_id}")
async def read_item(item_id: int):
    await asyncio.sleep(0.1)
    if item_id not in items:
        raise HTTPException(status_code=404, detail="Item not found")
    return items[item_id]

@app.post("/items/{item_id}")
async def create_item(item_id: int, name: str):
    items[item_id] = name
    return {"id": item_id, "name": name}

# %% asyncpg transaction
import asyncio
import asyncpg

async def run():
    conn = await asyncpg.connect(user='user', password='password', database='database', host='127.0.0.1')
    async with conn.transaction():
        await conn.execute("INSERT INTO users(name) VALUES($1)", "Bob")
    values = await conn.fetch('SELECT * FROM mytable WHERE id = $1', 10)
    for row in values:
        print(row["name"])
    await conn.close()

asyncio.run(run())

# %% aiofiles
import asyncio
import aiofiles

async def copy(source, target):
    async with aiofiles.open(source) as infile:
        async with aiofiles.open(target, "w") as outfile:
            async for line in infile:
                await outfile.write(line.upper())

asyncio.run(copy("a.txt", "b.txt"))

# %% websockets client
import asyncio
import websockets

async def hello():
    uri = "ws://localhost:8765"
    async with websockets.connect(uri) as websocket:
        name = input("What's your name? ")

        await websocket.send(name)
        print(f">>> {name}")

        greeting = await websocket.recv()
        print(f"<<< {greeting}")

asyncio.run(hello())

# %% subprocess
import asyncio

async def run(cmd):
    proc = await asyncio.create_subprocess_shell(
        cmd,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE)

    stdout, stderr = await proc.communicate()

    print(f'[{cmd!r} exited with {proc.returncode}]')
    if stdout:
        print(f'[stdout]\n{stdout.decode()}')
    if stderr:
        print(f'[stderr]\n{stderr.decode()}')

asyncio.run(run('ls /zzz'))

# %% crawler
import asyncio
import aiohttp

class Crawler:
    def __init__(self, start, limit=10):
        self.seen = set()
        self.queue = asyncio.Queue()
        self.queue.put_nowait(start)
        self.limit = limit

    async def visit(self, session, url):
        if url in self.seen:
            return
        self.seen.add(url)
        async with session.get(url) as response:
            text = await response.text()
        for link in self.links(text):
            if len(self.seen) < self.limit:
                self.queue.put_nowait(link)

    def links(self, text):
        return [word for word in text.split() if word.startswith("http")]

    async def crawl(self):
        async with aiohttp.ClientSession() as session:
            while not self.queue.empty():
                url = await self.queue.get()
                await self.visit(session, url)

asyncio.run(Crawler("https://example.com").crawl())

# %% redis cache
import asyncio
import json
import redis.asyncio as redis

client = redis.Redis()

async def get_user(user_id):
    cached = await client.get(f"user:{user_id}")
    if cached:
        return json.loads(cached)
    user = {"id": user_id, "name": "Ann"}
    await client.set(f"user:{user_id}", json.dumps(user), ex=60)
    return user

async def main():
    print(await get_user(1))
    await client.aclose()

asyncio.run(main())

# %% discord handler
import asyncio
import discord

client = discord.Client()

@client.event
async def on_ready():
    print(f"We have logged in as {client.user}")

@client.event
async def on_message(message):
    if message.author == client.user:
        return

    if message.content.startswith("$hello"):
        await message.channel.send("Hello!")

client.run("token")

# %% logging worker
import asyncio
import logging

logging.basicConfig(level=logging.INFO)
logger = logging.getLogger(__name__)

async def work(n):
    logger.info("start %s", n)
    try:
        await asyncio.sleep(n)
        if n == 2:
            raise ValueError("two is bad")
    except ValueError:
        logger.exception("failed")
    else:
        logger.info("finished %s", n)

async def main():
    async with asyncio.TaskGroup() as group:
        for n in range(4):
            group.create_task(work(n))
    logger.info("all finished")

asyncio.run(main())

# %% signals
import asyncio
import functools
import os
import signal

def ask_exit(signame, loop):
    print("got signal %s: exit" % signame)
    loop.stop()

async def main():
    loop = asyncio.get_running_loop()

    for signame in {'SIGINT', 'SIGTERM'}:
        loop.add_signal_handler(
            getattr(signal, signame),
            functools.partial(ask_exit, signame, loop))

    await asyncio.sleep(3600)

print("Event loop running for 1 hour, press Ctrl+C to interrupt.")
print(f"pid {os.getpid()}: send SIGINT or SIGTERM to exit.")

asyncio.run(main())

# %% pytest
import asyncio
import pytest

async def add(a, b):
    await asyncio.sleep(0.1)
    return a + b

@pytest.mark.asyncio
async def test_add():
    assert await add(1, 2) == 3

@pytest.mark.asyncio
async def test_add_fails():
    with pytest.raises(TypeError):
        await add(1, "2")

# %% unittest
import asyncio
import unittest

async def answer():
    await asyncio.sleep(0.1)
    return 42

class AnswerTest(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self):
        self.events = []

    async def test_answer(self):
        value = await answer()
        self.events.append("answered")
        self.assertEqual(value, 42)

    async def asyncTearDown(self):
        self.events.clear()

if __name__ == "__main__":
    unittest.main()
