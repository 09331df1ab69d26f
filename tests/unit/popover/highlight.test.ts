import { expect, it } from 'vitest'
import { highlight } from '../../../components/popover/code/highlight.ts'
import type { Language } from '../../../components/trace/index.ts'

const classes = (code: string, language: Language) =>
  highlight(code, language).map((line) =>
    line.filter(({ name }) => name).map(({ text, name }) => `${text}: ${name}`),
  )

it.each([
  [
    'python',
    'async def f():\n    await g("a", 1)',
    [
      ['async: keyword', 'def: keyword', 'f: name'],
      ['await: keyword', '"a": string', '1: literal'],
    ],
  ],
  [
    'javascript',
    'const a = await b // c\n<p>{1}</p>',
    [['const: keyword', 'await: keyword', '// c: comment'], ['1: literal']],
  ],
  ['typescript', 'function f(x: string): void {}', [['function: keyword', 'f: name', 'void: keyword']]],
] as const)('colours %s', (language, code, expected) => {
  expect(classes(code, language)).toEqual(expected)
})

it('colours code that does not parse as far as it does', () => {
  expect(classes('async def f(:\n    await', 'python').flat()).toContain('async: keyword')
})
