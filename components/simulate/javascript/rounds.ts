/** Where a `for await` waits: at its head, which comes round with no node of its own. Source: ECMA-262, 14.7.5.6. */
import type { ParseNode } from '@engine262/engine262'
import type { Steps } from './lines.ts'
import type { Recorder } from './recorder.ts'
import type { Frame, Traced } from './traced.ts'

/** A node of the text that waits has begun: the await that follows is its own. */
export function countAwait({ type }: ParseNode, { frame }: Traced): void {
  if (frame !== undefined && (type === 'AwaitExpression' || type === 'YieldExpression')) frame.awaits++
}

/** The function is about to wait. Where nothing of its statement does, it is back at the head of its loop. */
export function comeRound(frame: Frame, steps: Steps, recorder: Recorder): void {
  if (frame.awaits > 0) {
    frame.awaits--
    return
  }
  const loop = loopAround(frame.node)
  const line = loop === null ? undefined : steps.get(loop)
  if (loop === null || line === undefined || line === frame.line) return
  frame.line = line
  frame.node = loop
  frame.lane.line = line
  recorder.add('line', { task: frame.lane.info.id, line })
}

/** The `for await` in whose body this statement stands; null where there is none in its function. */
function loopAround(node: ParseNode): ParseNode | null {
  // What an async generator returns is awaited as well.
  if (node.type === 'ReturnStatement') return null
  for (
    let around = node.parent;
    around !== undefined && !around.type.endsWith('Body');
    around = around.parent
  )
    if (around.type === 'ForAwaitStatement') return around
  return null
}
