import { expect, it } from 'vitest'
import { compareLoops, type SimulateRequest } from '../../../components/simulate/index.ts'
import { javaScriptEngine } from './engine.ts'

const run = javaScriptEngine()

/** What is told of the other loop, and how many runs it took besides the first. */
async function compared(code: string, loop?: 'browser' | 'node'): Promise<{ notes: string[]; runs: number }> {
  let runs = 0
  const simulate = ({ code, loop }: SimulateRequest) => {
    runs++
    return run(code, loop ? { loop } : {})
  }
  const request: SimulateRequest = {
    language: 'javascript',
    code,
    policy: 'concurrent',
    ...(loop && { loop }),
  }
  const first = await run(code, loop ? { loop } : {})
  const { events } = await compareLoops(first, request, simulate)
  return { notes: events.flatMap((event) => (event.type === 'note' ? [event.text] : [])), runs }
}

const DIFFERS = "setTimeout(() => console.log('one'), 1)\nsetTimeout(() => console.log('zero'), 0)"

it('a program that prints in another order on the other loop is told of, with what differs first', async () => {
  expect(await compared(DIFFERS)).toEqual({
    notes: ['A browser\'s event loop gives another order: where Node\'s prints "one", it prints "zero".'],
    runs: 1,
  })
})

it('it is told from the side of the loop that a reader has chosen', async () => {
  expect((await compared(DIFFERS, 'browser')).notes).toEqual([
    'Node\'s event loop gives another order: where a browser\'s prints "zero", it prints "one".',
  ])
})

it.each([
  [
    'the order is the same',
    "setTimeout(() => console.log('one'), 1)\nqueueMicrotask(() => console.log('two'))",
    1,
  ],
  [
    'only figures differ',
    'const start = performance.now()\nsetTimeout(() => console.log(performance.now() - start), 0)',
    1,
  ],
  ['it is written for Node', `${DIFFERS}\nprocess.exitCode = 0`, 0],
  ['it is written for a page', `${DIFFERS}\nwindow.name = 'x'`, 0],
])('nothing is told where %s', async (_, code, runs) => {
  expect(await compared(code)).toEqual({ notes: [], runs })
})
