import { expect, it } from 'vitest'
import { withoutSequences } from '../../../components/replay/terminal-text.ts'

it('leaves out the colours that a terminal would show', () => {
  expect(withoutSequences('{ n: \u001b[33m1\u001b[39m } \u001b[1;31mred\u001b[0m \u001b[2K')).toBe(
    '{ n: 1 } red ',
  )
})

it('keeps brackets that follow no escape character', () => {
  expect(withoutSequences('[33m [0]')).toBe('[33m [0]')
})
