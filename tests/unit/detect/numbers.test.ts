import { expect, test } from 'vitest'
import { join, runOf } from '../../../components/detect/numbers.ts'

test.each([
  ['1\n2\n3', { first: 1, last: 3, count: 3 }],
  ['  9. 10.', { first: 9, last: 10, count: 2 }],
  ['', { first: 0, last: 0, count: 0 }],
  ['1 3', null],
  ['1 a', null],
])('%j is read as a run of line numbers', (text, run) => {
  const found = runOf(text)
  expect(found).toEqual(run)
})

test('runs join only where one follows the other', () => {
  const joined = [join(runOf('1 2'), runOf('3')), join(runOf('1'), runOf('3'))]
  expect(joined).toEqual([{ first: 1, last: 3, count: 3 }, null])
})
