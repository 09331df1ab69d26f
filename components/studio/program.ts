import type { Language, Line, Trace } from '../trace/index.ts'
import type { Words } from '../words/index.ts'

export type Program = { language: Language; code: string }

export const LOOPS = ['auto', 'node', 'browser'] as const
/** The event loop that JavaScript runs on; `auto`: the one that the program is written for. */
export type EventLoop = (typeof LOOPS)[number]

/** What is wrong with a program, at a line of its own text. */
export type Problem = { line: Line | null; message: string }

/**
 * What the editor has to say of a run: why it was refused, or where it ended early. Null when all went well, and for a
 * deadlock: that is at no line, and the replay tells who waits for whom.
 */
export function problemOf({ outcome, source }: Trace, { retell }: Words): Problem | null {
  switch (outcome.type) {
    case 'refused':
      return { line: outcome.line, message: retell(outcome.reason) }
    case 'failed': {
      const { type, message } = outcome.error
      return { line: original(outcome.line), message: message === '' ? type : `${type}: ${message}` }
    }
    case 'stopped':
      return { line: original(outcome.line), message: retell(outcome.message) }
    case 'deadlocked':
    case 'completed':
      return null
  }
  function original(line: Line | null): Line | null {
    return line === null ? null : source.origin[line - 1] || null
  }
}
