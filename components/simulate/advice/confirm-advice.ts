/**
 * Awaits in sequence where concurrent was meant. Said only when a second run of the program, with these awaits
 * overlapping, takes less time and gives the same.
 */
import type { Language, Line, Trace, VirtualMs } from '../../trace/index.ts'
import type { SimulateRequest } from '../protocol.ts'
import { type AwaitsInTurn, awaitsInTurn } from './awaits-in-turn.ts'
import { awaitsOfCalls } from './awaits-of-calls.ts'
import { sameResults } from './same-results.ts'
import { withNote } from './with-note.ts'

/** Coroutines of one program that are tried: a run each, and a reader reads no more. */
const MOST_TRIED = 3
/** What has to be gained for it to be worth a sentence, as a part of the whole run. */
const LEAST_GAIN = 0.05

/**
 * The trace of `request` with a note for each sequence of awaits that could overlap; the same trace where there is
 * none. Runs nothing where no two awaits of a coroutine took time one after the other.
 */
export async function confirmAdvice(
  trace: Trace,
  request: SimulateRequest,
  simulate: (request: SimulateRequest) => Promise<Trace>,
): Promise<Trace> {
  if (trace.outcome.type !== 'completed' || trace.policy !== 'concurrent') return trace
  let advised = trace
  const candidates = trace.language === 'python' ? awaitsInTurn(trace) : awaitsOfCalls(trace)
  for (const candidate of candidates.slice(0, MOST_TRIED)) {
    const other = await simulate({ ...request, overlap: candidate.lines })
    const lines = other.assumptions.flatMap(({ type, line }) => (type === 'overlap' && line ? [line] : []))
    const saved = endOf(trace) - endOf(other)
    if (lines.length === 0 || saved < endOf(trace) * LEAST_GAIN || !sameResults(trace, other)) continue
    advised = withNote(advised, {
      code: 'sequential-awaits',
      text: advice(trace, candidate, lines, saved),
      task: candidate.task,
      line: lines[0] ?? null,
    })
  }
  return advised
}

function advice(trace: Trace, candidate: AwaitsInTurn, lines: Line[], saved: VirtualMs): string {
  const subject =
    lines.length === 1
      ? `The awaits of line ${lines[0]} do not overlap`
      : `The awaits in lines ${lines.slice(0, -1).join(', ')} and ${lines.at(-1)} do not overlap`
  const means = meansOf(trace.language, lines.length === 1)
  const waited = lines.reduce((sum, line) => sum + (candidate.waited.get(line) ?? 0), 0)
  // Calls that overlap each other each wait, and the sum of that is nobody's time. `<genexpr>` is no name.
  const [who, before] =
    candidate.calls === 1 && !candidate.frame.startsWith('<')
      ? [`${candidate.frame} waits`, waited]
      : ['the program takes', endOf(trace)]
  return `${subject}: ${who} ${seconds(before)}. With ${means} it would be ${seconds(before - saved)}, with the same results. Leave it if their order matters.`
}

function meansOf(language: Language, loop: boolean): string {
  if (language !== 'python') return loop ? '`Promise.all()`' : '`Promise.all([…])`'
  return loop ? 'asyncio.gather()' : 'asyncio.create_task() for each before the first await'
}

function endOf(trace: Trace): VirtualMs {
  return trace.events.at(-1)?.at ?? 0
}

function seconds(ms: VirtualMs): string {
  return `${Number((ms / 1000).toFixed(3))} s`
}
