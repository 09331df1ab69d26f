import { expect, test } from 'vitest'
import { tailOf } from '../../../components/popover/tail-of.ts'

test.each([
  ['then (line 3) #1', ' (line 3) #1'],
  ['queueMicrotask (line 4)', ' (line 4)'],
  ['consumer c0', ' c0'],
  ['fetch the second page #12', ' #12'],
  ['fetch https://example.com/a-long-way', ''],
  ['main', ''],
  ['', ''],
])('of “%s” the end “%s” stays', (label, tail) => {
  expect(tailOf(label)).toBe(tail)
})
