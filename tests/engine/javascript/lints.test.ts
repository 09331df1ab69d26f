import { describe, expect, it } from 'vitest'
import { confirmAdvice, type SimulateRequest } from '../../../components/simulate/index.ts'
import type { NoteCode, Trace } from '../../../components/trace/index.ts'
import { javaScriptEngine } from './engine.ts'
import { CONNECTED, FINE } from './lint-programs.ts'

const run = javaScriptEngine()

const SLEEP = 'const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))\n'

const lints = (trace: Trace) => trace.events.flatMap((event) => (event.type === 'note' ? [event] : []))

type Told = { code: NoteCode; line: number | null; text: string }

/** The notes of a program that starts in line 2. */
async function told(code: string): Promise<Told[]> {
  const trace = await run(SLEEP + code.trim())
  return lints(trace).map(({ code, line, text }) => ({ code, line, text }))
}

describe('a floating promise', () => {
  it('is told of when its caller was over before it', async () => {
    const code = `
async function save() { await sleep(1000); console.log('saved') }
async function main() {
  save()
  console.log('over')
}
main()`
    expect(await told(code)).toEqual([
      {
        code: 'floating-promise',
        line: 4,
        text: '`save()` is called without `await`: main was over at 0 s, and save went on until 1 s. With `await`, or with a `.catch()` of its own, an error in it would be seen.',
      },
    ])
  })
})

describe('an async callback', () => {
  it('is told of in forEach, where the next line ran before it was over', async () => {
    const code = `
async function main() {
  [30, 10].forEach(async (ms) => { await sleep(ms) })
  console.log('over')
}
main()`
    expect(await told(code)).toEqual([
      {
        code: 'async-callback',
        line: 3,
        text: '`forEach` does not wait for async callbacks: the line after it had run before the last of them ended, at 0.03 s. `for (… of …)` with `await` waits for one after the other, `await Promise.all(….map(…))` for all at once.',
      },
    ])
  })

  it('is told of in map, where nothing awaits what it gave', async () => {
    const code = `
const parts = [30, 10].map(async (ms) => { await sleep(ms); return ms })
console.log(parts.length)`
    expect(await told(code)).toMatchObject([{ code: 'async-callback', line: 2 }])
  })

  it.each(['filter', 'some', 'every', 'find'])(
    'is told of in %s, which takes a promise for true',
    async (name) => {
      const code = `console.log([1, 2].${name}(async (n) => n > 1))`
      expect(await told(code)).toMatchObject([{ code: 'async-callback', line: 2 }])
    },
  )
})

describe('a missing await', () => {
  const USER = "async function load(id) { return { name: 'Ada', id } }\n"

  it.each([
    ['a property is read that no promise has', 'console.log(user.name)', 'it has no `name`'],
    ['it is made into text', 'console.log("Hello " + user)', 'which reads [object Promise]'],
    ['it is made into a number', 'console.log(user * 2)', 'which is NaN'],
    ['it is made into JSON', 'console.log(JSON.stringify({ user }))', 'which leaves nothing of it'],
    ['it is printed', 'console.log(user)', 'The promise is printed here, not its value'],
  ])('is told of where %s', async (_, line, words) => {
    const [note, ...others] = await told(`${USER}const user = load(1)\n${line}`)
    expect({ note, others }).toMatchObject({
      note: { code: 'missing-await', line: 4, text: expect.stringContaining(words) },
      others: [],
    })
  })

  it.each(['if (load(1)) console.log("yes")', 'console.log(load(1) ? 1 : 2)', 'console.log(!load(1))'])(
    'is told of in the test of %s',
    async (line) => {
      expect(await told(USER + line)).toMatchObject([
        { code: 'missing-await', line: 3, text: expect.stringContaining('a promise counts as true') },
      ])
    },
  )

  it('names the call whose argument is a call as well', async () => {
    const code = `${USER}const id = (n) => n\nif (load(id(id(1)))) console.log('yes')`
    expect(await told(code)).toMatchObject([{ line: 4, text: expect.stringContaining('`load()`') }])
  })
})

describe('new Promise', () => {
  it('is told of around an async executor', async () => {
    const code = 'new Promise(async (resolve) => { await sleep(1); resolve(1) }).then(console.log)'
    expect(await told(code)).toMatchObject([{ code: 'promise-constructor', line: 2 }])
  })

  it('is told of with the error that nobody saw', async () => {
    const code = "new Promise(async () => { throw new Error('lost') })"
    expect(await told(code)).toMatchObject([
      { code: 'unhandled-rejection' },
      { code: 'promise-constructor', text: expect.stringContaining('it threw Error: lost') },
    ])
  })

  it.each([
    'sleep(1).then(resolve).catch(reject)',
    'sleep(1).then((value) => resolve(value), reject)',
    'sleep(1).then((value) => { resolve(value) })',
  ])('is told of around %s', async (inner) => {
    const code = `new Promise((resolve, reject) => { ${inner} }).then(console.log)`
    expect(await told(code)).toMatchObject([{ code: 'needless-promise', line: 2 }])
  })
})

it.each([
  "try { JSON.parse('{') } catch {}",
  "try { JSON.parse('{') } catch (error) { }",
  "Promise.reject(new SyntaxError('no')).catch(() => {})",
  "async function load() { JSON.parse('{') }; load().catch(function () {})",
])('tells of an error that nothing is done with: %s', async (code) => {
  expect(await told(code)).toMatchObject([
    {
      code: 'swallowed-error',
      line: 2,
      text: expect.stringContaining('Nothing is done here with SyntaxError'),
    },
  ])
})

it('tells of a promise that is returned past the catch that was meant for it', async () => {
  const code = `
async function load() { throw new Error('lost') }
async function get() {
  try {
    return load()
  } catch {
    return null
  }
}
get().catch((error) => console.log(error.message))`
  expect(await told(code)).toEqual([
    {
      code: 'return-without-await',
      line: 5,
      text: '`load()` is returned without `await`, so its rejection (Error: lost) passes by the `catch` in line 6. Write `return await load(…)`.',
    },
  ])
})

it('tells of a loop that watches the clock while something is due', async () => {
  const code = 'setTimeout(console.log, 0)\nconst end = Date.now() + 2000\nwhile (Date.now() < end) {}'
  expect(await told(code)).toMatchObject([
    { code: 'blocking-call', line: 4, text: expect.stringContaining('holds the event loop for 2 s') },
  ])
})

it.each(Object.keys(FINE))('says nothing of a program that %s', async (name) => {
  expect(lints(await run(FINE[name] as string))).toEqual([])
})

describe('awaits in sequence', () => {
  async function advise(code: string): Promise<string[]> {
    const simulate = ({ code, overlap }: SimulateRequest) => run(code, overlap ? { overlap } : {})
    const request: SimulateRequest = { language: 'javascript', code, policy: 'concurrent' }
    const trace = await confirmAdvice(await run(code), request, simulate)
    return lints(trace).flatMap(({ code, line, text }) =>
      code === 'sequential-awaits' ? [`${line}: ${text}`] : [],
    )
  }
  const LOAD = `${SLEEP}async function load(name, ms) { await sleep(ms); return name }\n`

  it('are told of with both times, where a second run gives the same in less', async () => {
    const code = `${LOAD}async function main() {
  const a = await load('A', 1000)
  const b = await load('B', 2000)
  console.log(a, b)
}
main()`
    expect(await advise(code)).toEqual([
      '4: The awaits in lines 4 and 5 do not overlap: main waits 3 s. With `Promise.all([…])` it would be 2 s, with the same results. Leave it if their order matters.',
    ])
  })

  it.each([
    ['for … of', "for (const name of ['A', 'B', 'C']) found.push(await load(name, 1000))"],
    [
      'for with an index',
      'for (let n = 0; n < 3; n++) {\n    const name = await load(n, 1000)\n    found.push(name)\n  }',
    ],
  ])('are told of in a loop: %s', async (_, loop) => {
    const code = `${LOAD}async function main() {\n  const found = []\n  ${loop}\n  console.log(found)\n}\nmain()`
    expect(await advise(code)).toEqual([
      expect.stringMatching(/main waits 3 s\. With `Promise\.all\(\)` it would be 1 s/),
    ])
  })

  it('are told of at the top level of a module', async () => {
    const code = `${LOAD}const a = await load('A', 1000)\nconst b = await load('B', 1000)\nconsole.log(a, b)`
    expect(await advise(code)).toEqual([expect.stringContaining('the program waits 2 s')])
  })

  it.each(Object.keys(CONNECTED))('are left alone: %s', async (name) => {
    expect(await advise(CONNECTED[name] as string)).toEqual([])
  })
})
