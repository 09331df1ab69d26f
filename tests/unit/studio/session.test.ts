import { type Signal, signal } from '@preact/signals'
import { beforeEach, expect, test } from 'vitest'
import type { ReadyModel } from '../../../components/popover/index.ts'
import type { SimulateRequest } from '../../../components/simulate/index.ts'
import { createSession, type Session, type SessionWorld } from '../../../components/studio/session.ts'
import type { Trace } from '../../../components/trace/index.ts'
import { type Words, wordsFor } from '../../../components/words/index.ts'
import {
  chapterOneAtATimeTrace,
  chapterTrace,
  failedTrace,
  refusedTrace,
  tinyTrace,
} from '../../support/traces.ts'

type Asked = { request: SimulateRequest; answer(trace: Trace): void; refuse(error: Error): void }

/** An engine that answers when the test says so; hanging up refuses what is under way. */
let asked: Asked[]
let connections: number
let session: Session
let words: Signal<Words>
let preferences: Awaited<ReturnType<SessionWorld['preferences']>>

beforeEach(() => {
  asked = []
  connections = 0
  preferences = { latencies: {}, speed: 1 }
  words = signal(wordsFor('en'))
  session = createSession({
    words,
    now: () => 0,
    requestFrame: () => 0,
    preferences: async () => preferences,
    async connect() {
      connections++
      const mine: Asked[] = []
      return {
        simulate: (request) =>
          new Promise((resolve, reject) => {
            const one = { request, answer: resolve, refuse: reject }
            asked.push(one)
            mine.push(one)
          }),
        warm() {},
        isGone: () => false,
        close() {
          for (const { refuse } of mine) refuse(new Error('The engine has gone away.'))
        },
      }
    },
  })
})

const program = (code: string) => ({ language: 'python', code }) as const

/** Until everything that could happen has happened. */
const settled = () => new Promise((resolve) => setTimeout(resolve))

/** Opens or changes a program and lets the engine answer with this trace. */
async function ran(code: string, trace: Trace, fresh?: { step: number }): Promise<void> {
  void session.run(program(code), fresh)
  await settled()
  asked.at(-1)?.answer(trace)
  await settled()
}

test('shows the replay, and the same one at a time when that is known', async () => {
  await ran('a', chapterTrace(), { step: 0 })
  const pending = session.model.value
  asked.at(-1)?.answer(chapterOneAtATimeTrace())
  await settled()
  const ready = session.model.value
  expect([pending, ready].map((model) => model.type === 'ready' && model.comparison.type)).toEqual([
    'pending',
    'ready',
  ])
})

test('everything is told anew in another language, at the same place', async () => {
  await ran('wait(1)', chapterTrace(), { step: 0 })
  await ran('wait(2)', chapterTrace())
  asked.at(-1)?.answer(chapterOneAtATimeTrace())
  await settled()
  const { player } = session.model.value as ReadyModel
  player.seek(22)
  words.value = wordsFor('de')
  const { replay, before, comparison, ...shown } = session.model.value as ReadyModel
  const other = comparison.type === 'ready' ? comparison.replay : null
  expect([...[replay, before, other].map((one) => one?.words.locale), shown.player.position.value]).toEqual([
    'de',
    'de',
    'de',
    22,
  ])
})

test('what is wrong with the program is told anew in another language', async () => {
  await ran('a', { ...refusedTrace(), outcome: { type: 'refused', reason: 'this is not Python', line: 1 } })
  const english = session.problem.value?.message
  words.value = wordsFor('de')
  expect([english, session.problem.value?.message]).toEqual(['this is not Python', 'Das ist kein Python.'])
})

test('a link stands at its step', async () => {
  await ran('a', chapterTrace(), { step: 22 })
  expect(session.model.value).toMatchObject({ player: { position: { value: 22 } } })
})

test('a newer program calls off the run of an older one, whose answer nobody hears', async () => {
  void session.run(program('old'), { step: 0 })
  await settled()
  void session.run(program('new'))
  await settled()
  asked[0]?.answer(failedTrace())
  asked[1]?.answer(tinyTrace())
  await settled()
  expect([asked.map(({ request }) => request.code).slice(0, 2), connections, session.problem.value]).toEqual([
    ['old', 'new'],
    2,
    null,
  ])
})

test('a changed program stands beside what it did before, until it is as before again', async () => {
  const beside: boolean[] = []
  const look = () =>
    beside.push(session.model.value.type === 'ready' && session.model.value.before !== undefined)
  await ran('wait(1)', chapterTrace(), { step: 0 })
  look()
  await ran('wait(2)', tinyTrace())
  look()
  await ran('wait(1)', chapterTrace())
  look()
  expect(beside).toEqual([false, true, false])
})

test('what it does now can be kept as what it did before', async () => {
  await ran('wait(1)', chapterTrace(), { step: 0 })
  await ran('wait(2)', tinyTrace())
  session.keep()
  await ran('wait(3)', chapterTrace())
  const model = session.model.value
  expect([session.first.value?.code, model.type === 'ready' && model.before?.duration]).toEqual([
    'wait(2)',
    0,
  ])
})

test('another program that is pasted over it is no change of it', async () => {
  await ran('wait(1)', chapterTrace(), { step: 0 })
  await ran('ask()\nanswer()', tinyTrace())
  const model = session.model.value
  expect([session.first.value?.code, model.type === 'ready' && model.before]).toEqual([
    'ask()\nanswer()',
    undefined,
  ])
})

test('while it runs anew, and when it can not run, the picture is said to be of the earlier code', async () => {
  const earlier: unknown[] = []
  const look = () => earlier.push(session.model.value.type === 'ready' && session.model.value.earlier)
  await ran('wait(1)', chapterTrace(), { step: 0 })
  look()
  void session.run(program('wait(2'))
  look()
  await settled()
  asked.at(-1)?.answer(refusedTrace())
  await settled()
  look()
  await ran('wait(2)', tinyTrace())
  look()
  expect(earlier).toEqual([undefined, true, true, undefined])
})

test('a program that is refused is told at its line, and the last picture stays', async () => {
  await ran('a', chapterTrace(), { step: 0 })
  const replayed = () => session.model.value.type === 'ready' && session.model.value.replay
  const picture = replayed()
  await ran('a(', refusedTrace())
  expect([replayed() === picture, session.problem.value?.line]).toEqual([true, 1])
})

test('a change keeps the clock where it was', async () => {
  await ran('a', chapterTrace(), { step: 0 })
  const model = session.model.value
  if (model.type !== 'ready') throw new Error('not ready')
  model.player.seek(
    model.replay.stops.switch.findLast((seq) => (model.trace.events[seq]?.at ?? 0) <= 1000) ?? 0,
  )
  await ran('b', chapterTrace())
  const changed = session.model.value
  const at = changed.type === 'ready' && changed.trace.events[changed.player.position.value]?.at
  expect([at, session.busy.value]).toEqual([1000, true])
})

test('an engine that breaks is said, and the next run connects again', async () => {
  void session.run(program('a'), { step: 0 })
  await settled()
  asked[0]?.refuse(new Error('no worker'))
  await settled()
  const broken = session.model.value
  await ran('a', tinyTrace())
  expect([broken, session.model.value.type, connections]).toEqual([
    { type: 'broken', code: 'a', message: 'no worker' },
    'ready',
    2,
  ])
})

test('a program that is opened runs with the latencies and at the speed that the reader prefers', async () => {
  preferences = { latencies: { network: { seconds: 2 } }, speed: 0.5 }
  await ran('one', chapterTrace(), { step: 0 })
  const { model } = session
  expect([
    asked[0]?.request.latencies,
    model.value.type === 'ready' && model.value.player.speed.value,
  ]).toEqual([{ network: { seconds: 2 } }, 0.5])
})

test('a change of the program leaves the speed and the loop as they were set', async () => {
  await ran('one', chapterTrace(), { step: 0 })
  if (session.model.value.type === 'ready') session.model.value.player.setSpeed(4)
  void session.set({ loop: 'browser' })
  await settled()
  asked.at(-1)?.answer(chapterTrace())
  await settled()
  await ran('two', tinyTrace())
  const { model } = session
  expect([
    asked.at(-1)?.request.loop,
    model.value.type === 'ready' && model.value.player.speed.value,
  ]).toEqual(['browser', 4])
})
