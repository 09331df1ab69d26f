import { expect, it } from 'vitest'
import { chipText, notesOf } from '../../../components/popover/notes.ts'
import { strings } from '../../../components/popover/strings.ts'
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
