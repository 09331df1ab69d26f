/** Programs on libraries that are not here, with what has to be assumed to run each, how it ends and what it prints. */
import type { Fragment } from './check-fragments.ts'

export const fragments: Fragment[] = [
  {
    name: 'aiohttp: pages fetched at once',
    code: `
import aiohttp
import asyncio

async def fetch(session, url):
    async with session.get(url) as response:
        response.raise_for_status()
        return await response.text()

async def main():
    urls = ["https://python.org", "https://example.com"]
    async with aiohttp.ClientSession() as session:
        for page in await asyncio.gather(*[fetch(session, url) for url in urls]):
            print(page[:30])

asyncio.run(main())
`,
    assumptions: ['latency', 'module'],
    outcome: 'completed',
    stdout: `<simulated answer to GET https
<simulated answer to GET https
`,
  },
  {
    name: 'aiohttp: a status that the address asks for',
    code: `
import aiohttp, asyncio

async def main():
    async with aiohttp.ClientSession(raise_for_status=True) as session:
        try:
            async with session.get("https://httpbin.org/status/404") as response:
                print(response.status)
        except aiohttp.ClientResponseError as error:
            print(error.status, error.message)

asyncio.run(main())
`,
    assumptions: ['latency', 'module'],
    outcome: 'completed',
    stdout: `404 Not Found
`,
  },
  {
    name: 'aiohttp: a timeout',
    code: `
import aiohttp, asyncio

async def main():
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=2)) as session:
        try:
            await session.get("https://httpbin.org/delay/10")
        except asyncio.TimeoutError:
            print("too slow")

asyncio.run(main())
`,
    assumptions: ['latency', 'module'],
    outcome: 'completed',
    stdout: `too slow
`,
  },
  {
    name: "aiohttp: a connector's limit",
    code: `
import aiohttp, asyncio

async def main():
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=1)) as session:
        answers = await asyncio.gather(*(session.get(f"https://example.com/{n}") for n in range(3)))
        print([answer.status for answer in answers])

asyncio.run(main())
`,
    assumptions: ['latency', 'module'],
    outcome: 'completed',
    stdout: `[200, 200, 200]
`,
  },
  {
    name: 'aiohttp.web: two requests at once',
    code: `
from aiohttp import web
import asyncio

async def handle(request):
    name = request.match_info.get("name", "Anonymous")
    await asyncio.sleep(1)
    print("handled", name)
    return web.Response(text="Hello, " + name)

app = web.Application()
app.add_routes([web.get("/{name}", handle)])

if __name__ == "__main__":
    web.run_app(app)
`,
    assumptions: ['entry', 'module'],
    outcome: 'completed',
    stdout: `handled A
handled A
`,
  },
  {
    name: 'fastapi: a route',
    code: `
from fastapi import FastAPI
import asyncio

app = FastAPI()

@app.get("/")
async def read_root():
    await asyncio.sleep(1)
    print("answered")
    return {"Hello": "World"}
`,
    assumptions: ['entry', 'module'],
    outcome: 'completed',
    stdout: `answered
answered
`,
  },
  {
    name: 'fastapi: path, body, dependency and error',
    code: `
from typing import Annotated
from fastapi import Depends, FastAPI, HTTPException
from pydantic import BaseModel

app = FastAPI()

class Item(BaseModel):
    price: float
    tags: list[str] = []

async def token():
    yield "a token"
    print("closed")

@app.put("/items/{item_id}")
async def update(item_id: int, item: Item, token: Annotated[str, Depends(token)], q: str | None = None):
    if item_id == 2:
        raise HTTPException(status_code=404, detail="no such item")
    print(item_id, item.price, token, q)
    return item
`,
    assumptions: ['entry', 'module'],
    outcome: 'completed',
    stdout: `1 1.0 a token None
closed
`,
  },
  {
    name: 'fastapi: a WebSocket',
    code: `
from fastapi import FastAPI, WebSocket, WebSocketDisconnect

app = FastAPI()

@app.websocket("/ws")
async def endpoint(websocket: WebSocket):
    await websocket.accept()
    try:
        while True:
            await websocket.send_text(await websocket.receive_text())
    except WebSocketDisconnect:
        print("left")
`,
    assumptions: ['entry', 'latency', 'module'],
    outcome: 'completed',
    stdout: `left
left
`,
  },
  {
    name: 'fastapi: run by uvicorn, with a lifespan',
    code: `
from contextlib import asynccontextmanager
from fastapi import FastAPI
import uvicorn

@asynccontextmanager
async def lifespan(app):
    print("up")
    yield
    print("down")

app = FastAPI(lifespan=lifespan)

@app.get("/")
async def root():
    return 1

uvicorn.run(app, port=8000)
`,
    assumptions: ['entry', 'module'],
    outcome: 'completed',
    stdout: `up
down
`,
  },
  {
    name: 'fastapi: an app that nobody made',
    code: `
@app.get("/items/")
async def read_items(q: str | None = None):
    print("read", q)
    return []
`,
    assumptions: ['entry', 'module', 'name'],
    outcome: 'completed',
    stdout: `read None
read None
`,
  },
  {
    name: 'asyncpg: a pool of two',
    code: `
import asyncio, asyncpg

async def query(pool, n):
    async with pool.acquire() as connection:
        rows = await connection.fetch("SELECT id, name FROM users WHERE team = $1", n)
        print(n, len(rows), rows[0]["id"], rows[0]["name"])

async def main():
    async with asyncpg.create_pool("postgresql://localhost/db", max_size=2) as pool:
        await asyncio.gather(*(query(pool, n) for n in range(3)))

asyncio.run(main())
`,
    assumptions: ['latency', 'module'],
    outcome: 'completed',
    stdout: `1 3 1 <simulated name 1>
0 3 1 <simulated name 1>
2 3 1 <simulated name 1>
`,
  },
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
    name: 'httpx: a client',
    code: `
import asyncio, httpx

async def main():
    async with httpx.AsyncClient(base_url="https://api.example.com") as client:
        response = await client.get("/users", params={"page": 1})
        print(response.status_code, response.url)
        print(response.json()["name"])

asyncio.run(main())
`,
    assumptions: ['latency', 'module'],
    outcome: 'completed',
    stdout: `200 https://api.example.com/users?page=1
<simulated JSON of https://api.example.com/users?page=1['name']>
`,
  },
  {
    name: 'httpx: an error for its status',
    code: `
import asyncio, httpx

async def main():
    async with httpx.AsyncClient() as client:
        response = await client.get("https://example.com/status/500")
        try:
            response.raise_for_status()
        except httpx.HTTPStatusError as error:
            print(error.response.status_code)

asyncio.run(main())
`,
    assumptions: ['latency', 'module'],
    outcome: 'completed',
    stdout: `500
`,
  },
  {
    name: 'requests: holds the loop',
    code: `
import asyncio, requests

async def fetch(n):
    print(n, requests.get("https://example.com").status_code)

async def main():
    await asyncio.gather(fetch(1), fetch(2))

asyncio.run(main())
`,
    assumptions: ['latency', 'module'],
    outcome: 'completed',
    stdout: `1 200
2 200
`,
  },
  {
    name: 'requests: in a thread',
    code: `
import asyncio, requests

async def main():
    response = await asyncio.to_thread(requests.get, "https://example.com")
    print(response)

asyncio.run(main())
`,
    assumptions: ['latency', 'module'],
    outcome: 'completed',
    stdout: `<Response [200]>
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
    name: 'uvloop: is our loop',
    code: `
import asyncio, uvloop

async def main():
    await asyncio.sleep(1)
    print("fast")

asyncio.set_event_loop_policy(uvloop.EventLoopPolicy())
asyncio.run(main())
`,
    assumptions: ['module'],
    outcome: 'completed',
    stdout: `fast
`,
  },
  {
    name: 'nest_asyncio: a loop in a loop',
    code: `
import asyncio, nest_asyncio
nest_asyncio.apply()

async def inner():
    await asyncio.sleep(1)
    return "inner"

async def main():
    other = asyncio.create_task(asyncio.sleep(0.5, "other"))
    print(asyncio.run(inner()))
    print(asyncio.get_running_loop().run_until_complete(other))

asyncio.run(main())
`,
    assumptions: ['module'],
    outcome: 'completed',
    stdout: `inner
other
`,
  },
  {
    name: 'trio: a nursery and its cancellation',
    code: `
import trio

async def child(seconds):
    try:
        await trio.sleep(seconds)
        print("slept", seconds)
    finally:
        print("leaving", seconds)

async def parent():
    with trio.move_on_after(2) as scope:
        async with trio.open_nursery() as nursery:
            nursery.start_soon(child, 1)
            nursery.start_soon(child, 3)
    print(scope.cancelled_caught)

trio.run(parent)
`,
    assumptions: ['module'],
    outcome: 'completed',
    stdout: `slept 1
leaving 1
leaving 3
True
`,
  },
  {
    name: 'anyio: task group and stream',
    code: `
import anyio

async def produce(send):
    async with send:
        for n in range(3):
            await send.send(n)

async def main():
    send, receive = anyio.create_memory_object_stream(1)
    async with anyio.create_task_group() as group:
        group.start_soon(produce, send)
        async with receive:
            async for n in receive:
                print(n)

anyio.run(main)
`,
    assumptions: ['module'],
    outcome: 'completed',
    stdout: `0
1
2
`,
  },
  {
    name: 'websockets: a client',
    code: `
import asyncio, websockets

async def hello():
    async with websockets.connect("ws://localhost:8765") as websocket:
        await websocket.send("Hello")
        print(await websocket.recv())

asyncio.run(hello())
`,
    assumptions: ['latency', 'module'],
    outcome: 'completed',
    stdout: `Hello
`,
  },
  {
    name: 'websockets: a server gets clients',
    code: `
import asyncio
from websockets.asyncio.server import serve

async def echo(websocket):
    async for message in websocket:
        await websocket.send(message)
    print("client left")

async def main():
    async with serve(echo, "localhost", 8765):
        await asyncio.sleep(10)

asyncio.run(main())
`,
    assumptions: ['entry', 'latency', 'module'],
    outcome: 'completed',
    stdout: `client left
client left
`,
  },
  {
    name: 'redis: a counter and a queue',
    code: `
import asyncio
import redis.asyncio as redis

async def main():
    r = redis.Redis(decode_responses=True)
    await r.set("name", "Ada")
    print(await r.get("name"), await r.incr("visits"), await r.incr("visits"))
    await r.rpush("jobs", "a", "b")
    print(await r.lrange("jobs", 0, -1), await r.lpop("jobs"))

asyncio.run(main())
`,
    assumptions: ['module'],
    outcome: 'failed',
    stdout: ``,
  },
  {
    name: 'aiosqlite: is SQLite',
    code: `
import aiosqlite, asyncio

async def main():
    async with aiosqlite.connect(":memory:") as db:
        await db.execute("CREATE TABLE t (n INTEGER)")
        await db.executemany("INSERT INTO t VALUES (?)", [(1,), (2,)])
        await db.commit()
        async with db.execute("SELECT n FROM t") as cursor:
            print([row async for row in cursor])

asyncio.run(main())
`,
    assumptions: ['latency', 'module'],
    outcome: 'completed',
    stdout: `[(1,), (2,)]
`,
  },
  {
    name: 'async_timeout: a deadline',
    code: `
import asyncio, async_timeout

async def main():
    try:
        async with async_timeout.timeout(1):
            await asyncio.sleep(2)
    except asyncio.TimeoutError:
        print("timeout")

asyncio.run(main())
`,
    assumptions: ['module'],
    outcome: 'completed',
    stdout: `timeout
`,
  },
  {
    name: 'flask: a route runs in a thread',
    code: `
from flask import Flask
import time

app = Flask(__name__)

@app.route("/user/<int:id>")
def user(id):
    time.sleep(1)
    print("user")
    return {"id": id}

app.run()
`,
    assumptions: ['entry', 'module'],
    outcome: 'completed',
    stdout: `user
user
`,
  },
  {
    name: 'quart: a route',
    code: `
from quart import Quart
import asyncio

app = Quart(__name__)

@app.route("/")
async def hello():
    await asyncio.sleep(1)
    print("hello")
    return "hello"

app.run()
`,
    assumptions: ['entry', 'module'],
    outcome: 'completed',
    stdout: `hello
hello
`,
  },
  {
    name: 'sqlalchemy: generic',
    code: `
import asyncio
from sqlalchemy import select
from sqlalchemy.ext.asyncio import create_async_engine, async_sessionmaker

engine = create_async_engine("sqlite+aiosqlite://")
Session = async_sessionmaker(engine)

async def main():
    async with Session() as session:
        result = await session.execute(select(1))
        for row in result.scalars().all():
            print(row)

asyncio.run(main())
`,
    assumptions: ['module'],
    outcome: 'completed',
    stdout: `<simulated item 1 of sqlalchemy.async_sessionmaker(sqlalchemy.create...>
<simulated item 2 of sqlalchemy.async_sessionmaker(sqlalchemy.create...>
<simulated item 3 of sqlalchemy.async_sessionmaker(sqlalchemy.create...>
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
    stdout: `<simulated BeautifulSoup('<simulated answer to GET https://exa..., '...>
<simulated item 1 of BeautifulSoup('<simulated answer to GET https:/...>
<simulated item 2 of BeautifulSoup('<simulated answer to GET https:/...>
<simulated item 3 of BeautifulSoup('<simulated answer to GET https:/...>
`,
  },
  {
    name: 'trio fragment: without a call',
    code: `
import trio

async def main():
    await trio.sleep(1)
    print("slept")
`,
    assumptions: ['entry', 'module'],
    outcome: 'completed',
    stdout: `slept
`,
  },
  {
    name: 'tornado: generic',
    code: `
import tornado.ioloop
import tornado.web

class MainHandler(tornado.web.RequestHandler):
    async def get(self):
        self.write("Hello, world")

def make_app():
    return tornado.web.Application([(r"/", MainHandler)])

if __name__ == "__main__":
    app = make_app()
    app.listen(8888)
    tornado.ioloop.IOLoop.current().start()
`,
    assumptions: ['entry', 'module'],
    outcome: 'completed',
    stdout: ``,
  },
  {
    name: 'stream handler: a server calls it',
    code: `
import asyncio

async def handle_echo(reader, writer):
    data = await reader.read(100)
    print("Received")
    writer.write(data)
    await writer.drain()
    writer.close()
    await writer.wait_closed()
`,
    assumptions: ['entry', 'other'],
    outcome: 'stopped',
    stdout: `Received
Received
`,
  },
  {
    name: 'fastapi: relative imports and a database session',
    code: `
from fastapi import Depends, FastAPI
from sqlalchemy.ext.asyncio import AsyncSession
from .database import get_session
from .models import Song

app = FastAPI()

@app.get("/songs", response_model=list[Song])
async def get_songs(session: AsyncSession = Depends(get_session)):
    result = await session.execute(select(Song))
    songs = result.scalars().all()
    return [Song(name=song.name, artist=song.artist, id=song.id) for song in songs]
`,
    assumptions: ['entry', 'module', 'name'],
    outcome: 'completed',
    stdout: ``,
  },
  {
    name: 'fastapi: a token in dependencies',
    code: `
from fastapi import Depends, FastAPI, HTTPException, status
from fastapi.security import OAuth2PasswordBearer
from jose import JWTError, jwt
from passlib.context import CryptContext

SECRET_KEY = "x"
pwd_context = CryptContext(schemes=["bcrypt"], deprecated="auto")
oauth2_scheme = OAuth2PasswordBearer(tokenUrl="token")
app = FastAPI()

async def get_current_user(token: str = Depends(oauth2_scheme)):
    credentials_exception = HTTPException(status_code=status.HTTP_401_UNAUTHORIZED, detail="no")
    try:
        payload = jwt.decode(token, SECRET_KEY, algorithms=["HS256"])
        username: str = payload.get("sub")
        if username is None:
            raise credentials_exception
    except JWTError:
        raise credentials_exception
    return username

@app.get("/users/me")
async def read_users_me(current_user: str = Depends(get_current_user)):
    return current_user
`,
    assumptions: ['entry', 'module'],
    outcome: 'completed',
    stdout: ``,
  },
  {
    name: 'starlette: a route given to the application',
    code: `
from starlette.applications import Starlette
from starlette.responses import JSONResponse
from starlette.routing import Route

async def homepage(request):
    return JSONResponse({'hello': 'world'})

app = Starlette(routes=[Route('/', homepage)])
`,
    assumptions: ['entry', 'module'],
    outcome: 'completed',
    stdout: ``,
  },
  {
    name: 'fastapi: a background task of an app that nobody made',
    code: `
@app.post("/send-notification/{email}")
async def send_notification(email: str, background_tasks: BackgroundTasks):
    background_tasks.add_task(write_notification, email, message="some notification")
    return {"message": "Notification sent in the background"}
`,
    assumptions: ['entry', 'import', 'module', 'name'],
    outcome: 'completed',
    stdout: ``,
  },
  {
    name: 'curio: generic, run with arguments',
    code: `
import curio

async def countdown(n):
    while n > 0:
        print('T-minus', n)
        await curio.sleep(1)
        n -= 1

if __name__ == '__main__':
    curio.run(countdown, 3)
`,
    assumptions: ['module'],
    outcome: 'completed',
    stdout: `T-minus 3
T-minus 2
T-minus 1
`,
  },
  {
    name: 'gevent: greenlets sleep at once',
    code: `
import gevent
def task(n):
    gevent.sleep(1)
    print("task", n)
gevent.joinall([gevent.spawn(task, i) for i in range(3)])
`,
    assumptions: ['module'],
    outcome: 'completed',
    stdout: `task 0
task 1
task 2
`,
  },
  {
    name: 'sanic: a route',
    code: `
from sanic import Sanic
from sanic.response import json, text

app = Sanic("MyApp")

@app.get("/hello/<name>")
async def hello(request, name):
    return text(f"hello {name}")

if __name__ == "__main__":
    app.run(host="0.0.0.0", port=8000)
`,
    assumptions: ['entry', 'module'],
    outcome: 'completed',
    stdout: ``,
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
    name: 'tortoise: a model and run_async',
    code: `
from tortoise import Tortoise, fields, run_async
from tortoise.models import Model

class Tournament(Model):
    id = fields.IntField(pk=True)
    name = fields.TextField()

async def run():
    await Tortoise.init(db_url="sqlite://:memory:", modules={"models": ["__main__"]})
    await Tortoise.generate_schemas()
    await Tournament.create(name="Another Tournament")
    tour = await Tournament.filter(name__contains="Another").first()
    print(tour.name)

run_async(run())
`,
    assumptions: ['module'],
    outcome: 'completed',
    stdout: `<simulated Tournament.filter(name__contains='Another').first().name>
`,
  },
  {
    name: 'sqlalchemy: models, generic',
    code: `
import asyncio
from sqlalchemy import select, String
from sqlalchemy.ext.asyncio import AsyncSession, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

class Base(DeclarativeBase):
    pass

class User(Base):
    __tablename__ = "user"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(30))

async def main():
    engine = create_async_engine("sqlite+aiosqlite://", echo=True)
    async with engine.begin() as conn:
        await conn.run_sync(Base.metadata.create_all)
    async with AsyncSession(engine) as session:
        session.add(User(name="spongebob"))
        await session.commit()
        users = (await session.execute(select(User).where(User.name == "x"))).scalars().all()
        for u in users:
            print(u.name)

asyncio.run(main())
`,
    assumptions: ['module'],
    outcome: 'completed',
    stdout: `<simulated item 1 of AsyncSession(sqlalchemy.create_async_engine('sq...>
<simulated item 2 of AsyncSession(sqlalchemy.create_async_engine('sq...>
<simulated item 3 of AsyncSession(sqlalchemy.create_async_engine('sq...>
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
    name: 'channels: a consumer',
    code: `
from channels.generic.websocket import AsyncWebsocketConsumer
import json

class ChatConsumer(AsyncWebsocketConsumer):
    async def connect(self):
        self.room_name = self.scope["url_route"]["kwargs"]["room_name"]
        await self.channel_layer.group_add(self.room_name, self.channel_name)
        await self.accept()

    async def receive(self, text_data):
        data = json.loads(text_data)
        await self.send(text_data=json.dumps({"message": data["message"]}))
`,
    assumptions: ['argument', 'entry', 'module'],
    outcome: 'completed',
    stdout: ``,
  },
  {
    name: 'slack: an event',
    code: `
from slack_bolt.async_app import AsyncApp
app = AsyncApp(token="x")

@app.event("app_mention")
async def event_test(event, say):
    await say(f"Hi <@{event['user']}>!")

if __name__ == "__main__":
    app.start(3000)
`,
    assumptions: ['entry', 'module'],
    outcome: 'completed',
    stdout: ``,
  },
]
