/** What stands beside async code on the same pages, and looks like it: other languages, what a run has printed, and prose. */
import { expect, test } from 'vitest'
import { findEvidence, isWanted } from '../../../components/detect/evidence.ts'
import { languageOf } from '../../../components/detect/language.ts'
import type { CodeLanguage } from '../../../components/detect/types.ts'
import { NOT_PROGRAMS } from './not-programs.ts'
import { OTHER_LANGUAGES } from './other-languages.ts'

/** Whether a block that says this would be offered. */
function isOffered(text: string, label: CodeLanguage | null): boolean {
  const language = languageOf(text, label === null ? null : { language: label, strength: 'likely' })
  return isWanted(findEvidence(text, language), {
    languages: ['python', 'javascript', 'typescript'],
    awaitOnly: false,
  })
}

const NEIGHBOURS = [...OTHER_LANGUAGES, ...NOT_PROGRAMS]

test.each(NEIGHBOURS)('%s is not offered', (_, text) => {
  const offered = isOffered(text, null)
  expect(offered).toBe(false)
})

/** On a page whose every block has the name of one language. */
const LABELLED = [
  'traceback',
  'SyntaxError',
  'node error',
  'node rejection',
  'prose',
  'prose with code words',
]

test.each(NEIGHBOURS.filter(([name]) => LABELLED.includes(name)))(
  '%s is not offered under the name of a language',
  (_, text) => {
    const offered = (['python', 'javascript'] as const).map((label) => isOffered(text, label))
    expect(offered).toEqual([false, false])
  },
)

test.each([
  ['await of a new object', 'const a = await new Promise(run)'],
  ['await of an await', 'const a = await await outer()'],
  ['await before an operator', 'if (await isOpen in known) go()\nconst b = 1'],
  ['await of a type', 'const a = await answer as Answer\nlet b = 2'],
  ['await in a condition', 'import asyncio\nx = await first if ready else None'],
  ['await in a comprehension', 'import asyncio\nx = [await y for y in ys]'],
  ['await on a line of its own', 'import asyncio\nawait task\nprint(1)'],
  ['an async generator function', 'const it = async function* () { yield 1 }'],
])('%s is offered', (_, text) => {
  const offered = isOffered(text, null)
  expect(offered).toBe(true)
})
