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
