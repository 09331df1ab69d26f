/** A run in one line, as a card says it. */
import { awaitsAnything, type Replay } from '../replay/index.ts'
import type { Limit, Line, Trace } from '../trace/index.ts'
import { type Say, sayIn, type Words } from '../words/index.ts'
import type { PeekModel } from './model.ts'

type Ready = Extract<PeekModel, { type: 'ready' }>

export type PeekText = {
  /** What happens, in one line. */
  figure: string
  /** What the same code takes one at a time. */
  other: string | null
  /** Whether the timeline shows what the code does. */
  picture: boolean
  bad: boolean
  /** What to know about the figure. */
  hint: string | null
}

export function describePeek(
  { replay, oneAtATime, guess }: Omit<Ready, 'type' | 'settled'>,
  language: Words,
): PeekText {
  const words = language.as(replay.words.dialect)
  const say = sayIn(words, 'peek')
  const { trace } = replay
  const plain = { other: null, picture: true, bad: false, hint: null }
  const questions = trace.inputs?.questions.length ?? 0
  // What it does depends on answers that nobody has given yet.
  if (questions > 0) return { ...plain, figure: say('asks', { n: questions }), picture: false }
  if (guess) return { ...plain, figure: tasksOf(replay, words, say), picture: false, hint: say('guess') }
  const ms = together(words.duration(replay.duration))
  const ended = endOf(trace, ms, say)
  if (ended !== null) return { ...plain, figure: ended, bad: true }
  const madeUp = trace.inputs?.latencies.some(({ chosen }) => chosen === undefined) ?? false
  return {
    ...plain,
    figure: say('figure', { tasks: tasksOf(replay, words, say), ms }),
    // Where nothing is awaited the same total says nothing.
    other:
      oneAtATime === null || (oneAtATime === replay.duration && !awaitsAnything(replay))
        ? null
        : say('oneAtATime', { ms: together(words.duration(oneAtATime)) }),
    hint: madeUp ? say('madeUp') : null,
  }
}

/** A number stays with its unit. */
function together(text: string): string {
  return text.replaceAll(' ', '\u00a0')
}

/** How it ended, where that was not well; null for a run that has completed. */
function endOf({ outcome, source }: Trace, ms: string, say: Say<'peek'>): string | null {
  // The line that the page shows; none for one that was added.
  const at = (line: Line | null): Line | null => (line === null ? null : source.origin[line - 1] || null)
  switch (outcome.type) {
    case 'completed':
    case 'refused':
      return null
    case 'deadlocked':
      return say('deadlocked', { ms })
    case 'failed': {
      const line = at(outcome.line)
      const { type, message } = outcome.error
      const error = message ? `${type}: ${message}` : type
      return line === null ? say('failed', { error }) : say('failedAt', { error, line })
    }
    case 'stopped': {
      const line = at(outcome.line)
      const long = TOO_LONG.has(outcome.limit)
      if (line === null) return say(long ? 'tooLong' : 'tooMuch')
      return say(long ? 'tooLongAt' : 'tooMuchAt', { line })
    }
  }
}

const TOO_LONG: ReadonlySet<Limit> = new Set(['steps', 'wall-time', 'virtual-time'])

/** `main and 2 tasks`: what the picture has a lane for. Where one did all, `1 task`. */
function tasksOf(replay: Replay, words: Words, say: Say<'peek'>): string {
  const shown = replay.lanes.filter((lane) => lane.shown)
  const roots = shown.filter(({ parent }) => parent === null || !replay.laneOf[parent]?.shown)
  const [root] = roots
  const first = roots.length === 1 && shown.length > 1 && root ? root : null
  const others = shown.filter((lane) => lane !== first)
  const count = (kind: string) => others.filter((lane) => lane.kind === kind).length
  const threads = count('thread')
  const callbacks = count('callback')
  const tasks = others.length - threads - callbacks
  return words.list([
    ...(first ? [first.label] : []),
    ...(tasks > 0 ? [say('tasks', { n: tasks })] : []),
    ...(threads > 0 ? [say('threads', { n: threads })] : []),
    ...(callbacks > 0 ? [say('callbacks', { n: callbacks })] : []),
  ])
}
