import { expect, it } from 'vitest'
import { linesThatRun, runOfLine } from '../../../components/popover/code/run-of-line.ts'
import { createReplay } from '../../../components/replay/index.ts'
import { chapterTrace } from '../../support/traces.ts'

const replay = createReplay(chapterTrace())
/** Where each line runs that runs more than once. */
const twice = [...linesThatRun(replay)]
  .map((line) => ({
    line,
    at: replay.trace.events.flatMap((event) =>
      event.type === 'line' && event.line === line ? [event.seq] : [],
    ),
  }))
  .filter(({ at }) => at.length > 1)

it('goes to the next run of a line, and after the last to the first', () => {
  expect(twice.length).toBeGreaterThan(0)
  for (const { line, at } of twice) {
    expect([0, ...at].map((seq) => runOfLine(replay, line, seq))).toEqual([...at, at[0]])
  }
})

it('goes nowhere for a line that never runs', () => {
  expect(runOfLine(replay, 999, 0)).toBeNull()
})
