/** Where a `for await` waits: at its head, which comes round with no node of its own. Source: ECMA-262, 14.7.5.6. */
import type { ParseNode } from '@engine262/engine262'
import type { Recorder } from '../recording/recorder.ts'
import type { Steps } from './lines.ts'
import type { Frame, Traced } from './traced.ts'

/** A node of the text that waits has begun: the await that follows is its own. */
export function noteAwait(node: ParseNode, { frame }: Traced): void {
  if (frame !== undefined && (node.type === 'AwaitExpression' || node.type === 'YieldExpression'))
    frame.awaits.push(node)
}

/**
 * The function is about to wait: what of it does, null for what the text does not show. Where nothing of its statement
 * does, it is at the head of its `for await`.
 */
export function comeRound(frame: Frame, steps: Steps, recorder: Recorder): ParseNode | null {
  const waits = frame.awaits.pop()
  if (waits !== undefined) return waits
  const loop = frame.node.type === 'ForAwaitStatement' ? frame.node : loopAround(frame.node)
  const line = loop === null ? undefined : steps.get(loop)
  if (loop === null || line === undefined || line === frame.line) return loop
  frame.line = line
  frame.node = loop
  frame.lane.line = line
  recorder.add('line', { task: frame.lane.info.id, line })
  return loop
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

/** What is awaited: a promise, or the next value of what a `for await` goes through. */
export type Operand = { type: 'promise' | 'next'; text: string }

/** The longest text of an operand that is kept, in characters. */
const LONGEST_OPERAND = 60

/** What follows the `await`, or the `of`, on one line. */
export function operandOf(waits: ParseNode | null): Operand | null {
  if (waits?.type === 'AwaitExpression')
    return { type: 'promise', text: onOneLine(waits.sourceText.replace(/^await\b/, '')) }
  if (waits?.type === 'ForAwaitStatement')
    return { type: 'next', text: onOneLine(waits.AssignmentExpression.sourceText) }
  return null
}

function onOneLine(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ')
  return line.length > LONGEST_OPERAND ? `${line.slice(0, LONGEST_OPERAND - 1)}…` : line
}
