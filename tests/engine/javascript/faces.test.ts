import { expect, test } from 'vitest'
import { javaScriptEngine, printed } from './engine.ts'

const simulate = javaScriptEngine()

/** What a program prints, each line behind the virtual time in ms at which it is printed. */
async function timed(code: string): Promise<string[]> {
  const trace = await simulate(code)
  return trace.events.flatMap((event) =>
    event.type === 'output' ? [`${event.at} ${event.text.trim()}`] : [],
  )
}

const JOBS = 'const job = (name, ms) => async () => { await delay(ms); console.log(name) }'

test.each([
  [
    'p-queue runs so many at a time, by priority',
    `import PQueue from 'p-queue'\nimport delay from 'delay'\n${JOBS}\nconst queue = new PQueue({ concurrency: 1 })\nqueue.add(job('a', 10))\nqueue.add(job('b', 10))\nqueue.add(job('c', 10), { priority: 1 })\nconsole.log(queue.size, queue.pending)\nawait queue.onIdle()\nconsole.log('idle')`,
    ['0 2 1', '10 a', '20 c', '30 b', '30 idle'],
  ],
  [
    'p-queue starts no more in an interval than it may',
    "const PQueue = require('p-queue').default\nconst queue = new PQueue({ interval: 100, intervalCap: 2 })\nfor (const n of [1, 2, 3]) queue.add(() => console.log(n))",
    ['0 1', '0 2', '100 3'],
  ],
  [
    'p-map keeps the order of its input',
    "import pMap from 'p-map'\nimport delay from 'delay'\nconsole.log(await pMap([30, 10, 20], async (ms) => { await delay(ms); return ms }, { concurrency: 2 }))",
    ['30 [ 30, 10, 20 ]'],
  ],
  [
    'p-retry waits longer each time',
    "import pRetry from 'p-retry'\nconsole.log(await pRetry(async (n) => { console.log(n); if (n < 3) throw new Error('no'); return 'done' }, { retries: 4 }))",
    ['0 1', '1000 2', '3000 3', '3000 done'],
  ],
])('%s', async (_, code, lines) => {
  expect(await timed(code)).toEqual(lines)
})

test.each([
  [
    'redis keeps what is set',
    "const client = require('redis').createClient()\nawait client.connect()\nconsole.log(await client.get('a'))\nawait client.set('a', 1)\nconsole.log(await client.get('a'), await client.incr('a'))",
    ['null', '1 2'],
  ],
  [
    'ioredis forgets it when its time is over',
    "import Redis from 'ioredis'\nconst redis = new Redis()\nawait redis.setex('a', 1, 'x')\nawait new Promise((resolve) => setTimeout(resolve, 1000))\nconsole.log(await redis.get('a'))",
    ['null'],
  ],
  [
    'a socket opens, is sent something, and is closed once from its other end',
    "let times = 0\nfunction connect() { const socket = new WebSocket('wss://example.com/')\nsocket.onopen = () => console.log('open', ++times)\nsocket.onmessage = ({ data }) => console.log(data)\nsocket.onclose = ({ code }) => { console.log('closed', code); connect() } }\nconnect()",
    [
      'open 1',
      '[simulated message from wss://example.com/]',
      'closed 1006',
      'open 2',
      '[simulated message from wss://example.com/]',
    ],
  ],
  [
    'expect speaks as Chai does',
    "const { expect } = require('chai')\nexpect([1, 2]).to.be.an('array').that.includes(2)\nexpect({ a: 1 }).to.not.deep.equal({ a: 2 })\ntry { expect(1).to.equal(2) } catch (error) { console.log(error.message) }",
    ['expected 1 to be equal 2'],
  ],
  [
    'a test can not take done and give back a promise',
    "it('both', function (done) { return Promise.resolve().then(done) })",
    ['✗ both: a test can not both take done and give back a promise'],
  ],
  [
    'what is simulated was taken to call a double',
    "test('calls', async () => { const send = vi.fn(); await notify(send); expect(send).toHaveBeenCalled() })",
    ['✓ calls'],
  ],
  [
    'interceptors are given a request',
    "const api = require('axios').create()\napi.interceptors.request.use((config) => { console.log('asks', config.url); return config })",
    ['asks https://example.com/'],
  ],
  [
    'a service worker is told what happens',
    "self.addEventListener('fetch', (event) => { console.log(event.request.url); event.respondWith(fetch(event.request)) })",
    ['https://example.com/'],
  ],
  [
    'a storage is empty, and keeps what is set',
    "alert(localStorage.getItem('a'))\nlocalStorage.setItem('a', 1)\nlocalStorage.b = 2\nalert(localStorage.a + localStorage.getItem('b') + localStorage.length)",
    ['alert: null', 'alert: 122'],
  ],
  [
    'an item that nobody sets is made up',
    "alert(localStorage.getItem('token'))",
    ['alert: [simulated token]'],
  ],
  [
    'what is simulated was taken to fail where a test expects it',
    "test('fails', () => expect(async () => { await save({}) }).rejects.toThrow('no name'))",
    ['✓ fails'],
  ],
  [
    'what is next ends some time',
    'let cursor = await store.openCursor()\nlet n = 0\nwhile (cursor) { n += 1; cursor = await cursor.continue() }\nconsole.log(n)',
    ['4'],
  ],
])('%s', async (_, code, lines) => {
  expect(printed(await simulate(code))).toEqual(lines)
})
