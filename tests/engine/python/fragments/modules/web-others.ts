/** Frameworks other than FastAPI. */
import type { Fragment } from '../../check-fragments.ts'

export const webOthers: Fragment[] = [
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
