import { expect, test } from 'vitest'
import { textExport } from '../../../components/exports/index.ts'
import { createReplay } from '../../../components/replay/index.ts'
import { chapterOneAtATimeTrace, chapterTrace, deadlockedTrace } from '../../support/traces.ts'

test('tells the chapter as the chapter tells it: one at a time above, then asynchronous', () => {
  const text = textExport(createReplay(chapterTrace()), createReplay(chapterOneAtATimeTrace()))
  expect(text.split('\n').slice(0, 14)).toEqual([
    'One at a time (3 s):',
    '0 s  main starts -> waits (for work A)',
    '0 s  work A starts -> waits (sleep 1 s) -> goes on -> done',
    '1 s  work B starts -> waits (sleep 2 s) -> goes on -> done',
    '3 s  main goes on -> prints "A done B done" -> done',
    '',
    'Asynchronous (2 s):',
    '0 s  main starts -> waits (for work A)',
    '0 s  work A starts -> waits (sleep 1 s)',
    '0 s  work B starts -> waits (sleep 2 s)',
    '1 s  work A goes on -> done',
    '1 s  main goes on -> prints "A done" -> waits (for work B)',
    '2 s  work B goes on -> done',
    '2 s  main goes on -> prints "B done" -> done',
  ])
})

test('a deadlock is said at the end of the chain', () => {
  expect(textExport(createReplay(deadlockedTrace()), null)).toContain('\ndeadlock\n')
})
