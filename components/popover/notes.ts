import type { EventOf, Line, Outcome, Trace } from '../trace/index.ts'
import type { Strings } from './strings.ts'

/** Something a reader should know about this run: a sentence and the lines it is about. */
export type Note = {
  message: string
  lines: Line[]
  /** What it stands for, where it is the sum of several of one kind. */
  all?: Note[]
}
export type NoteGroup = {
  type: 'outcome' | 'repairs' | 'assumptions' | 'lints' | 'hints'
  title: string
  notes: Note[]
}

/**
 * How it ended if not well, what was repaired, what was assumed, what is worth knowing; groups without any are left out.
 * While somebody is guessing what comes, what only the run itself shows is left out too.
 */
export function notesOf(trace: Trace, strings: Strings, guessing = false): NoteGroup[] {
  const lints = trace.events.filter(
    // That lines were left out is said where it happens; it is nothing to be warned of.
    (event): event is EventOf<'note'> => event.type === 'note' && event.code !== 'lines-left-out',
  )
  const groups: NoteGroup[] = [
    { type: 'outcome', title: strings.say('howItEnded'), notes: outcomeNotes(trace.outcome, strings) },
    { type: 'repairs', title: strings.say('repairs'), notes: merged(trace.repairs, strings) },
    {
      type: 'assumptions',
      title: strings.say('assumptions'),
      notes: assumptionNotes(trace.assumptions, strings),
    },
    { type: 'lints', title: strings.say('lints'), notes: merged(toldOf(lints, false), strings) },
    { type: 'hints', title: strings.say('hints'), notes: merged(toldOf(lints, true), strings) },
  ]
  return groups.filter(({ type, notes }) => notes.length > 0 && !(guessing && OF_THE_RUN.has(type)))
}

const OF_THE_RUN: ReadonlySet<NoteGroup['type']> = new Set(['outcome', 'lints', 'hints'])
/** Advice about code that does what it should. */
const HINTS: ReadonlySet<EventOf<'note'>['code']> = new Set([
  'sequential-awaits',
  'top-level-await',
  'needless-promise',
  'loops-differ',
])

function toldOf(notes: readonly EventOf<'note'>[], hints: boolean): { message: string; line: Line | null }[] {
  return notes
    .filter(({ code }) => HINTS.has(code) === hints)
    .map(({ text, line }) => ({ message: text, line }))
}

/** Short words for a group, to stand in a chip. */
export function chipText(group: NoteGroup, trace: Trace, strings: Strings): string {
  switch (group.type) {
    case 'outcome':
      return outcomeText(trace.outcome, strings)
    case 'repairs': {
      const types = new Set(trace.repairs.map(({ type }) => type))
      const [only] = types
      return types.size === 1 && only
        ? strings.repaired(only)
        : strings.say('repairCount', { n: trace.repairs.length })
    }
    case 'assumptions':
      return strings.say('assumptionCount', { n: trace.assumptions.length })
    case 'lints':
      return strings.say('lintCount', { n: group.notes.length })
    case 'hints':
      return strings.say('hintCount', { n: group.notes.length })
  }
}

function outcomeText(outcome: Outcome, strings: Strings): string {
  switch (outcome.type) {
    case 'failed':
      return strings.say('failed', { type: outcome.error.type })
    case 'stopped':
      return strings.say('stopped')
    case 'deadlocked':
      return strings.say('deadlocked')
    case 'completed':
    case 'refused':
      return ''
  }
}

function outcomeNotes(outcome: Outcome, strings: Strings): Note[] {
  switch (outcome.type) {
    case 'failed':
      return [
        { message: strings.errorAt(outcome.error.type, outcome.error.message), lines: lineOf(outcome.line) },
      ]
    case 'stopped':
      return [{ message: strings.words.retell(outcome.message), lines: lineOf(outcome.line) }]
    case 'deadlocked':
      return [{ message: strings.words.retell(outcome.message), lines: [] }]
    case 'completed':
    case 'refused':
      return []
  }
}

/** So many assumptions of one kind are one note, which has the rest behind it: code of a framework assumes a dozen. */
const ALIKE_FROM = 3

function assumptionNotes(assumptions: Trace['assumptions'], strings: Strings): Note[] {
  return [...new Set(assumptions.map(({ type }) => type))].flatMap((type) => {
    const notes = merged(
      assumptions.filter((one) => one.type === type),
      strings,
    )
    const message = notes.length < ALIKE_FROM ? null : strings.assumed(type, notes.length)
    return message === null ? notes : [{ message, lines: notes.flatMap(({ lines }) => lines), all: notes }]
  })
}

/** The same sentence about several lines is one note. */
function merged(notes: readonly { message: string; line: Line | null }[], strings: Strings): Note[] {
  const byMessage = new Map<string, Note>()
  for (const { message: told, line } of notes) {
    const message = strings.words.retell(told)
    const note = byMessage.get(message) ?? { message, lines: [] }
    note.lines.push(...lineOf(line))
    byMessage.set(message, note)
  }
  return [...byMessage.values()]
}

function lineOf(line: Line | null): Line[] {
  return line ? [line] : []
}

/** Line numbers as people write them: `line 4`, `lines 4–6, 9`. Empty for none. */
export function linesText(lines: readonly Line[], strings: Strings): string {
  const ranges: [Line, Line][] = []
  for (const line of [...new Set(lines)].sort((a, b) => a - b)) {
    const last = ranges.at(-1)
    if (last && last[1] === line - 1) last[1] = line
    else ranges.push([line, line])
  }
  const [first] = ranges
  if (!first) return ''
  if (ranges.length === 1 && first[0] === first[1]) return strings.line(first[0])
  return strings.lines(ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', '))
}
