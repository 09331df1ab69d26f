import { expect, test } from 'vitest'
import type { CodeLanguage } from '../../../components/detect/index.ts'
import { blocksBefore } from '../../../components/reader/blocks-before.ts'

/** Blocks of a page in reading order; the last one is replayed. */
function before(...texts: (string | [CodeLanguage, string])[]): string[] {
  const blocks = texts.map((given) => {
    const [language, text] = typeof given === 'string' ? (['python', given] as const) : given
    return { language, text, element: {} as Element }
  })
  const [last] = blocks.slice(-1)
  return last === undefined ? [] : blocksBefore(blocks, last)
}

test.each([
  ['a function', 'async def work(n):\n    pass'],
  ['a class', 'class work(Base):\n    pass'],
  ['an import', 'import asyncio, work'],
  ['an import from', 'from tools import (\n    help, work)'],
  ['an import under another name', 'from tools import job as work'],
  ['an assignment', 'work = 3'],
  ['an assignment with a type', 'work: int = 3'],
  ['an assignment of several', 'first, (work, *rest) = load()'],
  ['a with statement', 'with open("a") as work:\n    pass'],
  ['a function of lost indentation', 'async def work(n):\nreturn n'],
  ['a cell with a prompt', 'In [3]: work = 3'],
  ['a session', '>>> work = 3'],
])('%s that the block mentions is sent along', (_, text) => {
  expect(before(text, 'await work')).toEqual([text])
})

test('a block that binds nothing of it is not', () => {
  expect(before('import os', 'print(work == 3)', 'await work(1)')).toEqual([])
})

test('what an earlier block needs is sent along too, in reading order', () => {
  const [first, second] = ['delay = 2', 'async def work():\n    await sleep(delay)']
  expect(before(first, second, 'await work()')).toEqual([first, second])
})

test('blocks below are not looked at', () => {
  const element = {} as Element
  const blocks = [
    { language: 'python', text: 'await work()', element },
    { language: 'python', text: 'work = 3', element: {} as Element },
  ] as const
  expect(blocksBefore(blocks, blocks[0])).toEqual([])
})

test('a block in another language is not sent, one in no language that can be told is', () => {
  expect(before(['javascript', 'const work = 1'], ['unknown', 'work = 2'], 'await work()')).toEqual([
    'work = 2',
  ])
})

test('functions and constants of JavaScript are found as well', () => {
  const [first, second] = ['const delay = (ms) => ms', 'function* steps() {}']
  expect(
    before(['javascript', first], ['javascript', second], ['javascript', 'await delay(1); steps()']),
  ).toEqual([first, second])
})

test('a page of thousands of blocks is cut to the nearest', () => {
  const many = Array.from({ length: 3_000 }, (_, index) => `work = ${index}`)
  const sent = before(...many, 'await work()')
  expect([sent.length, sent.at(-1)]).toEqual([40, 'work = 2999'])
})

test('a long text without names is read in no time', () => {
  const started = performance.now()
  before(`x ${'( '.repeat(30_000)}`, `${', '.repeat(30_000)}`, 'await work()')
  expect(performance.now() - started).toBeLessThan(1_000)
})
