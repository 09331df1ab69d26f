import { expect, test } from 'vitest'
import { applyEdit, changeTo, editOfChanged, editOfOriginal } from '../../../components/what-if/index.ts'

const literal = { from: 6, to: 7, text: '1', line: 1, unitMs: 1000, call: 'asyncio.sleep' }

test('a length is written in seconds, as short as it can be', () => {
  expect([0, 250, 1000, 1234.5678, 90_000].map((ms) => changeTo(literal, ms)?.text)).toEqual([
    '0',
    '0.25',
    '1',
    '1.235',
    '90',
  ])
})

test('a number of milliseconds is changed in milliseconds', () => {
  expect([0, 250, 1234.5678].map((ms) => changeTo({ ...literal, unitMs: 1 }, ms)?.text)).toEqual([
    '0',
    '250',
    '1234.568',
  ])
})

test('what is no length changes nothing', () => {
  expect([-1, Number.NaN, Number.POSITIVE_INFINITY, 1e12].map((ms) => changeTo(literal, ms))).toEqual([
    null,
    null,
    null,
    null,
  ])
})

test('the same change is found in the text before it was repaired', () => {
  const source = {
    original: '>>> def f():\n... work(1, 1)\n',
    text: 'import x\ndef f():\n    work(1, 1)\n',
    origin: [0, 1, 2],
  }
  const edit = { from: source.text.lastIndexOf('1'), to: source.text.lastIndexOf('1') + 1, text: '7' }
  const there = editOfOriginal(source, edit)
  expect(there && applyEdit(source.original, there)).toBe('>>> def f():\n... work(1, 7)\n')
})

test('a line that was added has no such place', () => {
  const source = { original: 'a', text: 'sleep(1)\na', origin: [0, 1] }
  expect(editOfOriginal(source, { from: 6, to: 7, text: '2' })).toBeNull()
})

test.each([
  ['before it', 'a; sleep(3)', 'abc; sleep(3)', 'abc; sleep(7)'],
  ['after it', 'sleep(3); a', 'sleep(3); abc', 'sleep(7); abc'],
  ['in its place', 'sleep(3)', 'sleep(15)', 'sleep(7)'],
  ['by one more digit', 'sleep(3)', 'sleep(33)', 'sleep(7)'],
  ['not at all', 'sleep(3)', 'sleep(3)', 'sleep(7)'],
])('a change finds its number in a text that was changed %s', (_, was, now, wanted) => {
  const from = was.indexOf('3')
  const there = editOfChanged(was, now, { from, to: from + 1, text: '7' })
  expect(there && applyEdit(now, there)).toBe(wanted)
})

test('a number that was partly written over has no place any more', () => {
  expect(editOfChanged('sleep(30) + 1', 'sleep(31', { from: 6, to: 8, text: '7' })).toBeNull()
})
