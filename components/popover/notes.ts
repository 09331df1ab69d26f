import type { EventOf, Line, Outcome, Trace } from '../trace/index.ts'
import { strings } from './strings.ts'

/** Something a reader should know about this run: a sentence and the line it is about. */
export type Note = { message: string; line: Line | null }
export type NoteGroup = {
  type: 'outcome' | 'repairs' | 'assumptions' | 'lints'
  title: string
  notes: Note[]
}

/** How it ended if not well, what was repaired, what was assumed, what is worth knowing; groups without any are left out. */
export function notesOf(trace: Trace): NoteGroup[] {
  const lints = trace.events.filter((event): event is EventOf<'note'> => event.type === 'note')
  const groups: NoteGroup[] = [
    { type: 'outcome', title: strings.howItEnded, notes: outcomeNotes(trace.outcome) },
    { type: 'repairs', title: strings.repairs, notes: trace.repairs },
    { type: 'assumptions', title: strings.assumptions, notes: trace.assumptions },
    { type: 'lints', title: strings.lints, notes: lints.map(({ text, line }) => ({ message: text, line })) },
  ]
  return groups.filter(({ notes }) => notes.length > 0)
}

/** Short words for a group, to stand in a chip. */
export function chipText(group: NoteGroup, trace: Trace): string {
  const count = group.notes.length
  switch (group.type) {
    case 'outcome':
      return outcomeText(trace.outcome)
    case 'repairs': {
      const types = new Set(trace.repairs.map(({ type }) => type))
      const [only] = types
      return types.size === 1 && only ? strings.repaired[only] : strings.repairCount(count)
    }
    case 'assumptions':
      return strings.assumptionCount(count)
    case 'lints':
      return strings.lintCount(count)
  }
}

function outcomeText(outcome: Outcome): string {
  switch (outcome.type) {
    case 'failed':
      return strings.failed(outcome.error.type)
    case 'stopped':
      return strings.stopped
    case 'deadlocked':
      return strings.deadlocked
    case 'completed':
    case 'refused':
      return ''
  }
}

function outcomeNotes(outcome: Outcome): Note[] {
  switch (outcome.type) {
    case 'failed':
      return [{ message: strings.errorAt(outcome.error.type, outcome.error.message), line: outcome.line }]
    case 'stopped':
      return [{ message: outcome.message, line: outcome.line }]
    case 'deadlocked':
      return [{ message: outcome.message, line: null }]
    case 'completed':
    case 'refused':
      return []
  }
}
