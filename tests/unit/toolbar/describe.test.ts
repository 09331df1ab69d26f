import { expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../../../components/platform/settings.ts'
import type { EngineState } from '../../../components/simulate/client.ts'
import { describeBlocks, describeEngine } from '../../../components/toolbar/describe.ts'
import { wordsFor } from '../../../components/words/index.ts'

const words = wordsFor('en')
const settings = DEFAULT_SETTINGS
const page = (blocks: number, on = true) => ({
  site: 'a.test',
  on,
  blocks: Array.from({ length: blocks }, (_, id) => ({ id, title: 'async def main():', lines: 3 })),
})

test('the popup tells how many blocks the page has, in a sentence', () => {
  const sentences = [0, 1, 2].map((blocks) => describeBlocks({ settings, page: page(blocks) }, words))
  expect(sentences).toEqual([
    'No async code was found on this page.',
    'One async block on this page.',
    '2 async blocks on this page.',
  ])
})

test('the popup tells why there are none: off altogether, off here, or not on this site', () => {
  const off = { ...settings, enabled: false }
  expect([
    describeBlocks({ settings: off, page: page(2, false) }, words),
    describeBlocks({ settings: off, page: null }, words),
    describeBlocks({ settings, page: page(0, false) }, words),
    describeBlocks({ settings, page: null }, words),
  ]).toEqual([
    'Loopscope is off.',
    'Loopscope is off.',
    'Loopscope is off on this site.',
    'Loopscope does not run on this page.',
  ])
})

test('the popup tells how the engine is', () => {
  const states: EngineState[] = [
    { type: 'off' },
    { type: 'starting', fraction: 0.3, label: 'snapshot' },
    { type: 'ready', start: { from: 'snapshot', ms: 640 } },
    { type: 'running' },
    { type: 'broken', message: 'no memory' },
  ]
  expect(states.map((state) => describeEngine(state, words))).toEqual([
    'The engine is not started. It starts with the next replay.',
    'The engine is starting.',
    'The engine is ready. It started in 0.6 s.',
    'The engine is running a program.',
    'The engine could not be started: no memory',
  ])
})

test('a start without the snapshot is told, with its reason', () => {
  const start = { from: 'plain', ms: 2_345 } as const
  expect([
    describeEngine({ type: 'ready', start: { ...start, reason: 'bad magic' } }, words),
    describeEngine({ type: 'ready', start }, words),
  ]).toEqual([
    'The engine is ready. It started in 2.3 s, without its snapshot (bad magic).',
    'The engine is ready. It started in 2.3 s.',
  ])
})
