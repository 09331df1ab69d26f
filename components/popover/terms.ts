import type { Dialect, WordId, Words } from '../words/index.ts'

type OfTerm<Id> = Id extends `term_${infer Name}` ? Name : never
/** A term of the field that the glossary explains. */
export type TermId = OfTerm<WordId>

/** Terms that every run has. */
const COMMON: readonly TermId[] = [
  'readyQueue',
  'eventLoop',
  'await',
  'timer',
  'clock',
  'stepsAside',
  'semaphore',
  'queue',
  'thread',
  'promise',
  'io',
]

/** Those of the dialect that a run is told in: what the other calls by the same word is not explained. */
const OF_DIALECT: Record<Dialect, readonly TermId[]> = {
  '': [
    'taskGroup',
    'task',
    'future',
    'lock',
    'barrier',
    'deadlock',
    'cancelledError',
    'deadline',
    'coroutine',
  ],
  js: [
    'asyncFunction',
    'checkPhase',
    'closePhase',
    'frame',
    'fulfil',
    'macrotask',
    'microtask',
    'nextTick',
    'pending',
    'pollPhase',
    'reject',
    'rejection',
    'settle',
    'thenable',
    'timersPhase',
    'yields',
  ],
}

export type Piece = { text: string; term: TermId | null }
type Glossary = { pattern: RegExp; termOf: Map<string, TermId> }

const known = new WeakMap<Words, Glossary>()

/** Cuts a text at the terms in it, the longest first: `ready queue` is no `queue`. Each is explained once: see `seen`. */
export function piecesOf(text: string, words: Words, seen: Set<TermId>): Piece[] {
  const { pattern, termOf } = glossaryIn(words)
  return text
    .split(pattern)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const term = termOf.get(piece.toLowerCase()) ?? null
      if (term === null || seen.has(term)) return { text: piece, term: null }
      seen.add(term)
      return { text: piece, term }
    })
}

function glossaryIn(words: Words): Glossary {
  const before = known.get(words)
  if (before) return before
  const forms = [...COMMON, ...OF_DIALECT[words.dialect]]
    .flatMap((id) =>
      words
        .text(`term_${id}`)
        .split('|')
        .map((form) => ({ id, form })),
    )
    .sort((a, b) => b.form.length - a.form.length)
  const glossary = {
    // Letters of any language around a form make it another word.
    pattern: new RegExp(
      `(?<![\\p{L}-])(${forms.map(({ form }) => escaped(form)).join('|')})(?![\\p{L}-])`,
      'giu',
    ),
    termOf: new Map(forms.map(({ id, form }) => [form.toLowerCase(), id])),
  }
  known.set(words, glossary)
  return glossary
}

/** A term may hold what a pattern reads otherwise: `next()`. */
function escaped(form: string): string {
  return form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
