import type { EventOf, Line, Variable } from '../trace/index.ts'
import type { Frame } from './types.ts'

/** A frame and those that it was called from. Never changed, so that states can share it. */
export type FrameNode = {
  readonly name: string
  readonly line: Line
  readonly outer: FrameNode | null
  readonly variables: readonly Variable[]
  /** The stack as it is shown; made when it is first asked for. */
  list: Frame[] | null
}

/** The frame of a function that is called from `outer`. */
export function entered(
  event: EventOf<'frame.entered'>,
  outer: FrameNode | null,
  variables: readonly Variable[],
): FrameNode {
  return { name: event.frame, line: event.line, outer, variables, list: null }
}

/** The frame at its next line. Module-level code enters no frame: its first line makes one, called `name`. */
export function movedTo(event: EventOf<'line'>, frame: FrameNode | null, name: string): FrameNode {
  return {
    name: frame?.name ?? name,
    line: event.line,
    outer: frame?.outer ?? null,
    variables: withChanges(frame?.variables ?? [], event.changed),
    list: null,
  }
}

/** The call stack, outermost first. */
export function listOf(node: FrameNode | null): Frame[] {
  if (node === null) return NO_FRAMES
  if (node.list !== null) return node.list
  const list: Frame[] = []
  for (let frame: FrameNode | null = node; frame !== null; frame = frame.outer)
    list.push({ name: frame.name, line: frame.line })
  node.list = list.reverse()
  return node.list
}

const NO_FRAMES: Frame[] = []

function withChanges(known: readonly Variable[], changed: Variable[] | undefined): readonly Variable[] {
  if (changed === undefined || changed.length === 0) return known
  const next = known.slice()
  for (const variable of changed) {
    const index = next.findIndex((other) => other.name === variable.name)
    if (index < 0) next.push(variable)
    else next[index] = variable
  }
  return next
}
