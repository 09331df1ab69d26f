/** Functions, classes and methods that a page hands to a library, and how that library would use them. */
import type { Fragment } from '../../check-fragments.ts'

export const handedOver: Fragment[] = [
  {
    name: 'handed over: a coroutine function inside the brackets of a decorator',
    code: `
async def count_use(call):
    print("counted", call.who)

@bot.command()
@hooks.before(count_use)
async def greet(call):
    print("greeted", call.who)
`,
    assumptions: ['entry', 'name'],
    outcome: 'completed',
    stdout: `counted <simulated call.who>\ngreeted <simulated call.who>\n`,
  },
  {
    name: 'handed over: a generator that is entered was made a context manager',
    code: `
from tools import contextual

@contextual
async def opened(name):
    print("open", name)
    yield name.upper()
    print("close", name)

async def main():
    async with opened("door") as door:
        print(door)
`,
    assumptions: ['entry', 'module', 'other'],
    outcome: 'completed',
    stdout: `open door\nDOOR\nclose door\n`,
  },
  {
    name: 'handed over: plain methods of a handler of requests, called while the program waits for ever',
    code: `
import asyncio
import tornado.web

class Greeting(tornado.web.RequestHandler):
    def get(self):
        print("asked")
        self.write("hello")

async def main():
    tornado.web.Application([(r"/", Greeting)]).listen(8888)
    print("listening")
    await asyncio.Event().wait()

asyncio.run(main())
`,
    assumptions: ['entry', 'module'],
    outcome: 'stopped',
    stdout: `listening\nasked\n`,
  },
  {
    name: 'handed over: a method of a class that extends nothing simulated',
    code: `
class Page(web.View):
    @templates.use("page.html")
    async def get(self):
        print(self.request)
        return {"title": "Page"}
`,
    assumptions: ['argument', 'entry', 'import', 'module', 'name'],
    outcome: 'completed',
    stdout: `<Request GET />\n`,
  },
  {
    name: 'handed over: an answer that is raised fails nothing',
    code: `
async def old(request):
    print("moved")
    raise web.HTTPFound(location="/new")

router.add_get("/old", old)
`,
    assumptions: ['entry', 'import', 'module', 'name'],
    outcome: 'completed',
    stdout: `moved\n`,
  },
  {
    name: 'handed over: a plain function is called as well, and one that the page calls itself is not called again',
    code: `
import asyncio
import carrier

def show(done, total):
    print("shown", "{:.0%}".format(done / total))

def name(n):
    return f"part {n}"

async def main():
    await carrier.send(name(1), label=name, progress=show)
    print("sent")

asyncio.run(main())
`,
    assumptions: ['entry', 'module'],
    outcome: 'completed',
    stdout: `sent\nshown <simulated done / total>\n`,
  },
  {
    name: 'handed over: a handler of requests that the added lines call is called once',
    code: `
class Greeting(RequestHandler):
    async def get(self):
        print("asked")
`,
    assumptions: ['entry', 'name'],
    outcome: 'completed',
    stdout: `asked\n`,
  },
  {
    name: 'handed over: a table of routes that no application of the page takes',
    code: `
routes = web.RouteTableDef()

@routes.get("/")
async def index(request):
    print(request)

app.router.add_routes(routes)
`,
    assumptions: ['entry', 'import', 'module', 'name'],
    outcome: 'completed',
    stdout: `<Request GET />\n<Request GET />\n`,
  },
  {
    name: 'handed over: a simulated server that is started in a nursery',
    code: `
async with trio.open_nursery() as nursery:
    listeners = await nursery.start(serve, handler, 0)
    print(listeners)
`,
    assumptions: ['import', 'module', 'name'],
    outcome: 'completed',
    stdout: `<simulated serve started>\n`,
  },
  {
    name: 'handed over: a method of a base class that is not here, asked of super()',
    code: `
class Reader(lib.Reader):
    kind = lib.Reader

    async def next(self):
        part = await super().next()
        return isinstance(part, self.kind), isinstance(3, self.kind)

async def main():
    print(await Reader().next())
`,
    assumptions: ['entry', 'name'],
    outcome: 'completed',
    stdout: `(True, False)\n`,
  },
  {
    name: 'asserted: a status is what the page says that it is',
    code: `
async def test_create(client):
    answer = await client.post("/things", json={"name": "a"})
    assert answer.status_code == 201
    print(answer.status_code)
`,
    assumptions: ['entry', 'module'],
    outcome: 'completed',
    stdout: `201\n`,
  },
  {
    name: 'put off: something simulated as a callback',
    code: `
loop.call_soon_threadsafe(controller.end)
print(controller.ended)
`,
    assumptions: ['name'],
    outcome: 'completed',
    stdout: `<simulated controller.ended>\n`,
  },
  {
    name: 'cookies: the jar of a session has what aiohttp’s has, made up',
    code: `
async with aiohttp.ClientSession() as session:
    kept = session.cookie_jar.filter_cookies("http://example.com")
    print(len(session.cookie_jar), kept["a"].value)
`,
    assumptions: ['import', 'module'],
    outcome: 'completed',
    stdout: `0 <simulated CookieJar.filter_cookies('http://example.com')['a'].value>\n`,
  },
  {
    name: 'condition: where it is asked whether all is well, it is',
    code: `
async for ok, result in bulk(items):
    if not ok:
        print("failed")
    print("done")
`,
    assumptions: ['name'],
    outcome: 'completed',
    stdout: `done\ndone\ndone\n`,
  },
]
