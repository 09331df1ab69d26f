import { expect, test } from 'vitest'
import type { Latencies, Trace } from '../../../components/trace/index.ts'
import { pythonEngine, stdout, totalMs } from './engine.ts'

const simulate = pythonEngine()

const withAnswers = (code: string, texts: (string | null)[], ends = false) =>
  simulate(code, 'concurrent', { answers: { texts, ends } })
const withLatencies = (code: string, latencies: Latencies) => simulate(code, 'concurrent', { latencies })
const said = ({ assumptions }: Trace, type: string) =>
  assumptions.filter((each) => each.type === type).map(({ message }) => message)

const TWO_REQUESTS = `import asyncio, aiohttp

async def load(session, url):
    async with session.get(url) as response:
        return response.status

async def main():
    async with aiohttp.ClientSession() as session:
        print(await asyncio.gather(*(load(session, f"https://example.com/{n}") for n in range(2))))

asyncio.run(main())
`
const GREETING = `import asyncio

async def main():
    name = await asyncio.to_thread(input, "Who? ")
    count = int(input("How often? "))
    for _ in range(count):
        print("hello", name)

asyncio.run(main())
`

test('without a choice a run says which latencies it made up, and how long they may be', async () => {
  const trace = await simulate(TWO_REQUESTS)
  expect(trace.inputs?.latencies).toEqual([{ kind: 'network', from: 0.2, to: 0.8 }])
  expect(said(trace, 'latency')).toEqual([
    'Each request of aiohttp was given a made-up latency of 0.2 to 0.8 s.',
  ])
})

test('no choice and an empty choice give the same trace, byte for byte', async () => {
  const [none, empty] = [await simulate(TWO_REQUESTS), await withLatencies(TWO_REQUESTS, {})]
  expect(JSON.stringify(empty)).toBe(JSON.stringify(none))
})

test('a fixed latency is that of every request, and the trace says who set it', async () => {
  const trace = await withLatencies(TWO_REQUESTS, { network: { seconds: 1.5 } })
  expect(totalMs(trace)).toBe(1_500)
  expect(said(trace, 'latency')).toEqual(['Each request of aiohttp was made to take 1.5 s, as you set it.'])
  expect(trace.inputs?.latencies).toEqual([{ kind: 'network', from: 0.2, to: 0.8, chosen: { seconds: 1.5 } }])
})

test('a multiple keeps the differences between requests', async () => {
  const [once, twice] = [
    await simulate(TWO_REQUESTS),
    await withLatencies(TWO_REQUESTS, { network: { times: 2 } }),
  ]
  expect(totalMs(twice)).toBeCloseTo(2 * totalMs(once), 3)
  expect(said(twice, 'latency')).toEqual([
    'Each request of aiohttp was made to take 0.4 to 1.6 s, as you set it.',
  ])
})

test('a kind that was not chosen is as it was made up', async () => {
  const [plain, other] = [
    await simulate(TWO_REQUESTS),
    await withLatencies(TWO_REQUESTS, { database: { seconds: 9 } }),
  ]
  expect([totalMs(other), other.assumptions]).toEqual([totalMs(plain), plain.assumptions])
})

test.each<[string, string, Latencies]>([
  ['database', 'import asyncpg\nc = await asyncpg.connect("postgres://x")\n', { database: { seconds: 2 } }],
  [
    'files',
    'import aiofiles\nasync with aiofiles.open("a", "w") as f:\n    pass\n',
    { files: { seconds: 2 } },
  ],
  ['other', 'data = await load_something()\n', { other: { seconds: 2 } }],
])('%s: what waits for it waits as long as it was told', async (_, code, latencies) => {
  const waits = (await withLatencies(code, latencies)).events.flatMap((event) =>
    event.type === 'task.suspended' && event.wait.on === 'io' ? [(event.wait.until ?? 0) - event.at] : [],
  )
  expect(new Set(waits)).toEqual(new Set([2_000]))
})

test('a blocking request holds the loop for as long as it was told', async () => {
  const trace = await withLatencies(
    'import requests\nrequests.get("https://example.com/")\nasync def f(): pass\n',
    {
      network: { seconds: 3 },
    },
  )
  expect(trace.events.flatMap((event) => (event.type === 'blocked' ? [event.ms] : []))).toEqual([3_000])
})

test('a general simulated object says what its waits were set to', async () => {
  const trace = await withLatencies('data = await load_something()\n', { other: { times: 3 } })
  expect(said(trace, 'name')).toEqual([
    'load_something is not defined here: a simulated one, whose waits each take 0.3 to 3 s, as you set it, was used.',
  ])
})

test('answers of the reader are what the program reads, and are not called made up', async () => {
  const trace = await withAnswers(GREETING, ['Ada', '2'])
  expect(stdout(trace)).toBe('Who? How often? hello Ada\nhello Ada\n')
  expect(said(trace, 'input')).toEqual([])
  expect(trace.inputs?.questions).toEqual([
    { prompt: 'Who? ', line: 4, answer: 'Ada', from: 'reader' },
    { prompt: 'How often? ', line: 5, answer: '2', from: 'reader' },
  ])
})

test('a question that the reader left open is answered with made-up text, which is said', async () => {
  const trace = await withAnswers(GREETING, [null, '1'])
  expect(stdout(trace)).toContain('hello made-up answer')
  expect(said(trace, 'input')).toEqual([
    "The program asks 'Who?': it was answered with made-up text, 'made-up answer'.",
  ])
})

test('where the input ends, input() raises EOFError and the question says so', async () => {
  const trace = await withAnswers(GREETING, ['Ada'], true)
  expect(trace.outcome).toMatchObject({
    type: 'failed',
    error: { type: 'EOFError', message: 'EOF when reading a line' },
  })
  expect(trace.inputs?.questions.at(-1)).toEqual({
    prompt: 'How often? ',
    line: 5,
    answer: null,
    from: 'end',
  })
})

test('lines of sys.stdin are asked for like any other answer, up to the end', async () => {
  const code =
    'import sys\nasync def f(): pass\nfirst = sys.stdin.readline()\nprint([first, *sys.stdin], sys.stdin.read())\n'
  expect(stdout(await withAnswers(code, ['a', '', 'c'], true))).toBe("['a\\n', '\\n', 'c\\n'] \n")
  expect(stdout(await simulate(code))).toBe(
    `${"['made-up answer\\n', 'made-up answer\\n', 'made-up answer\\n'] "}\n`,
  )
})

test('a password is asked for with its prompt', async () => {
  const code =
    'import getpass\nasync def f(): pass\nprint(getpass.getpass(), getpass.getpass(prompt="Again: "))\n'
  const trace = await withAnswers(code, ['one', 'two'])
  expect(stdout(trace)).toBe('Password: Again: one two\n')
})

test('the same answers and latencies give the same trace twice, and a run after them is as one before', async () => {
  const inputs = { answers: { texts: ['Ada', '2'], ends: true }, latencies: { network: { seconds: 5 } } }
  const before = JSON.stringify(await simulate(GREETING))
  const [one, two] = [
    await simulate(GREETING, 'concurrent', inputs),
    await simulate(GREETING, 'concurrent', inputs),
  ]
  expect(two).toEqual(one)
  expect(JSON.stringify(await simulate(GREETING))).toBe(before)
})

test('a program that takes nothing from outside has no inputs', async () => {
  expect(await simulate('import asyncio\nasyncio.run(asyncio.sleep(1))\n')).not.toHaveProperty('inputs')
})
