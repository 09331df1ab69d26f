/** A program that is written for no particular event loop: does the other one give another order? */
import type { EventOf, LoopKind, Trace } from '../../trace/index.ts'
import type { SimulateRequest } from '../protocol.ts'
import { withNote } from './with-note.ts'

/**
 * The trace of `request`, with a note where a run on the other loop prints the same lines in another order. Runs
 * nothing where the program uses what only one host has: the engine then names no loop to choose.
 */
export async function compareLoops(
  trace: Trace,
  request: SimulateRequest,
  simulate: (request: SimulateRequest) => Promise<Trace>,
): Promise<Trace> {
  const here = trace.inputs?.loop
  if (here === undefined || trace.outcome.type !== 'completed') return trace
  const there: LoopKind = here === 'node' ? 'browser' : 'node'
  const [mine, theirs] = [printed(trace), printed(await simulate({ ...request, loop: there }))]
  const place = mine.findIndex(({ text }, index) => text !== theirs[index]?.text)
  const [first, other] = [mine[place], theirs[place]]
  if (first === undefined || other === undefined || !areSame(mine, theirs)) return trace
  const [prints, would] = [JSON.stringify(first.text), JSON.stringify(other.text)]
  const text =
    here === 'node'
      ? `A browser's event loop gives another order: where Node's prints ${prints}, it prints ${would}.`
      : `Node's event loop gives another order: where a browser's prints ${prints}, it prints ${would}.`
  const { task, line } = first.event
  return withNote(trace, { code: 'loops-differ', text, task, line })
}

type Printed = { text: string; event: EventOf<'output'> }

function printed(trace: Trace): Printed[] {
  return trace.events.flatMap((event) =>
    event.type === 'output' && event.stream === 'stdout' ? [{ text: event.text.trimEnd(), event }] : [],
  )
}

/** The same lines, in whatever order. */
function areSame(first: readonly Printed[], second: readonly Printed[]): boolean {
  const sorted = (all: readonly Printed[]) => all.map(({ text }) => text).sort()
  const others = sorted(second)
  return first.length === second.length && sorted(first).every((text, index) => text === others[index])
}
