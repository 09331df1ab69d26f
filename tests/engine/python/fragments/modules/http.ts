/** Clients for HTTP and WebSockets. */
import type { Fragment } from '../../check-fragments.ts'

export const http: Fragment[] = [
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
    name: 'websockets: prices as JSON, for as long as one listens',
    code: `
import json
import websockets

async def main():
    async with websockets.connect("wss://prices.example.com") as feed:
        await feed.send(json.dumps({"subscribe": "tea"}))
        while True:
            event = json.loads(await feed.recv())
            print(event["price"])
            if event["last"]:
                break
`,
    assumptions: ['entry', 'latency', 'module'],
    outcome: 'completed',
    stdout: `<simulated JSON of message 1 of wss://prices.example.com['price']>
<simulated JSON of message 2 of wss://prices.example.com['price']>
<simulated JSON of message 3 of wss://prices.example.com['price']>
<simulated JSON of message 1 of wss://prices.example.com['price']>
`,
  },
  {
    name: 'aiohttp: messages of a WebSocket have a type',
    code: `
import aiohttp

async with aiohttp.ClientSession() as session:
    async with session.ws_connect("https://example.com/feed") as feed:
        async for message in feed:
            if message.type == aiohttp.WSMsgType.TEXT:
                print(message.data)
`,
    assumptions: ['latency', 'module'],
    outcome: 'completed',
    stdout: `<simulated message 1 of https://example.com/feed>
<simulated message 2 of https://example.com/feed>
<simulated message 3 of https://example.com/feed>
`,
  },
]
