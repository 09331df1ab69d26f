import { expect, test } from 'vitest'
import { cellsOf, fitted } from '../../../components/replay/cells.ts'
import { createReplay, textDiagram } from '../../../components/replay/index.ts'
import { chapterTrace } from '../../support/traces.ts'

test.each([
  ['letters', 'work A', 6],
  ['Chinese', '作业', 4],
  ['Korean', '작업', 4],
  ['fullwidth letters', 'ＡＢ', 4],
  ['an accent of its own', 'e\u0301', 1],
  ['a picture', '🐍', 2],
  ['a family of pictures', '👩‍👩‍👧', 2],
  ['Hebrew', 'עבודה', 5],
  ['a character that turns the line around', '\u202ework', 4],
])('the columns of %s', (_, text, columns) => {
  expect(cellsOf(text).length).toBe(columns)
})

test('a wide letter is not cut in half', () => {
  expect([fitted('作业作业', 4), fitted('作业作业', 5), fitted('作业', 5)]).toEqual([
    '作 …',
    '作业…',
    '作业 ',
  ])
})

test('the blocks of a diagram stand in the same columns, whatever the names of its lanes are', () => {
  const wide = blocksOf(['module', '主任务', '🐍 </script>"', '\u202eעבודה'])
  expect(wide).toEqual(blocksOf(['module', 'main', 'as wide as it', 'work B']))
})

/** The columns of the blocks in each lane of the chapter's diagram, with its tasks called so. */
function blocksOf(names: readonly string[]): number[][] {
  const trace = chapterTrace()
  const tasks = trace.tasks.map((task, index) => ({ ...task, named: true, name: names[index] ?? '' }))
  const rows = textDiagram(createReplay({ ...trace, tasks }))
    .split('\n')
    .slice(0, 3)
  return rows.map((row) => cellsOf(row).flatMap((cell, column) => (cell === '█' ? [column] : [])))
}
