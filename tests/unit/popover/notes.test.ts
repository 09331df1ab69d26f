import { expect, it } from 'vitest'
import { chipText, notesOf } from '../../../components/popover/notes.ts'
import { strings } from '../../../components/popover/strings.ts'
import type { AssumptionType } from '../../../components/trace/index.ts'
import { traceBuilder } from '../../support/trace-builder.ts'

it('counts advice as hints, apart from warnings', () => {
  const builder = traceBuilder('line')
  const main = builder.create({ coroutine: 'main' }, null)
  builder.start(main)
  builder.emit('note', { code: 'sequential-awaits', text: 'Could overlap.', task: main, line: 1 })
  builder.emit('note', { code: 'needless-promise', text: 'Return it.', task: main, line: 1 })
  builder.emit('note', { code: 'never-awaited', text: 'Never awaited.', task: main, line: 1 })
  const trace = builder.build()
  const chips = notesOf(trace, strings).map((group) => chipText(group, trace, strings))
  expect(chips).toEqual(['1 warning', '2 hints'])
})

it('tells three assumptions of one kind as one, with each behind it, and fewer one by one', () => {
  const assume = (type: AssumptionType, line: number) => ({ type, line, message: `${type} on ${line}` })
  const assumptions = [assume('name', 2), assume('module', 1), assume('name', 5), assume('name', 3)]
  const [group] = notesOf({ ...traceBuilder('line').build(), assumptions }, strings)
  expect(group?.notes.map(({ message, lines, all }) => [message, lines, all?.length])).toEqual([
    [
      '3 names are not defined here: they are simulated, and their answers and waits are made up.',
      [2, 5, 3],
      3,
    ],
    ['module on 1', [1], undefined],
  ])
})
