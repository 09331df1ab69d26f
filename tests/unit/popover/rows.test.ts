import { describe, expect, test } from 'vitest'
import { type RowChoice, rowsOf } from '../../../components/popover/timeline/rows.ts'
import { createReplay, type Replay } from '../../../components/replay/index.ts'
import { traceBuilder } from '../../support/trace-builder.ts'

/** main creates a and b, a creates x and y. */
function family(): Replay {
  const trace = traceBuilder('async def main(): ...')
  const main = trace.create({ coroutine: 'main' }, null)
  trace.start(main)
  const a = trace.create({ coroutine: 'a' }, main, 1)
  trace.create({ coroutine: 'b' }, main, 1)
  trace.start(a)
  for (const coroutine of ['x', 'y']) trace.create({ coroutine }, a, 1)
  return createReplay(trace.build())
}

function shown(choice: Partial<RowChoice>): string[] {
  const rows = rowsOf(family(), { filter: '', collapsed: new Set(), pinned: new Set(), ...choice })
  return rows.map(({ lane, depth, below }) => `${' '.repeat(depth)}${lane.label}${below ? ` ${below}` : ''}`)
}

describe('the rows of the timeline', () => {
  test('every task stands below the one that created it', () => {
    expect(shown({})).toEqual(['main 4', ' a 2', '  x', '  y', ' b'])
  })

  test('a collapsed task hides those below it', () => {
    expect(shown({ collapsed: new Set([1]) })).toEqual(['main 4', ' a 2', ' b'])
    expect(shown({ collapsed: new Set([0]) })).toEqual(['main 4'])
  })

  test('pinned tasks come first, also from within a collapsed one', () => {
    expect(shown({ pinned: new Set([4]), collapsed: new Set([1]) })).toEqual(['y', 'main 4', ' a 2', ' b'])
  })

  test('a filter shows what fits, whatever is collapsed, and what is pinned', () => {
    expect(shown({ filter: 'X', collapsed: new Set([0]) })).toEqual(['x'])
    expect(shown({ filter: 'x', pinned: new Set([2]) })).toEqual(['b', 'x'])
  })

  test('all words of a filter must fit the name or what it stands for', () => {
    expect(shown({ filter: 'created main' })).toEqual(['a 2', 'b'])
  })

  test('a chain of ten thousand tasks is no deeper than the program may be', () => {
    const trace = traceBuilder('')
    let last = trace.create({ coroutine: 'first' }, null)
    for (let count = 0; count < 10_000; count++) last = trace.create({ coroutine: 'next' }, last)
    const rows = rowsOf(createReplay(trace.build()), {
      filter: '',
      collapsed: new Set(),
      pinned: new Set(),
    })
    expect([rows.length, rows[0]?.below, rows.at(-1)?.depth]).toEqual([10_001, 10_000, 10_000])
  })
})
