/** Comments that stand for code: something empty takes its place, and the comment stays. */
import { type Draft, textOf, withLines } from './draft.ts'
import { regionsOf } from './regions.ts'

/** `if (ready) // do something`, and then the end of the block: the statement is left out, and is empty here. */
export function emptyBodies(draft: Draft): Draft | null {
  const lines = draft.lines.map((line, index) => {
    const next = draft.lines.slice(index + 1).find((each) => each.trim() !== '')
    const ends = next === undefined || /^\s*[)}\]]/.test(next)
    return ends ? line.replace(/^(\s*(?:if|else|for|while)\b.*\)|\s*else)(\s*\/\/.*)$/, '$1 {}$2') : line
  })
  return withLines(
    draft,
    lines,
    'other',
    (count) => `A comment stands for a statement: an empty one was put in its place in ${count}.`,
  )
}

const BODY_BEFORE = /=>\s*$/
const VALUE_BEFORE = /(?:[^=!<>]=|\|\||&&|\?\?|\bawait)\s*$/
/** What follows is the end of something, or a statement, which is no value. */
const ENDS = /^\s*(?:[),;\]}]|$|(?:const|let|var|return|if|for|while|throw|switch|try|export|class)\b)/

/** `.then((answer) => /* use it *\/)` and `const answer = /* ask *\/;`: a body, or a value, that is left out. */
export function emptyValues(draft: Draft): Draft | null {
  const text = textOf(draft)
  const comments = regionsOf(text).filter(({ kind }) => kind === 'comment')
  let done = 0
  let result = ''
  for (const { from, to } of comments) {
    const before = text.slice(done, from)
    const stands = ENDS.test(text.slice(to)) ? standFor(before) : ''
    result += before.trimEnd() + stands + before.slice(before.trimEnd().length) + text.slice(from, to)
    done = to
  }
  return withLines(
    draft,
    (result + text.slice(done)).split('\n'),
    'other',
    (count) => `A comment stands for a value: an empty one was put in its place in ${count}.`,
  )
}

function standFor(before: string): string {
  if (BODY_BEFORE.test(before)) return ' {}'
  return VALUE_BEFORE.test(before) ? ' undefined' : ''
}
