/** An async call whose promise is thrown away, where its caller could have awaited it and was over before it. */
import { calleeOf, lineOf, parentOf } from './nodes.ts'
import { seconds, type Timeline } from './timeline.ts'
import type { AsyncCall, Finding } from './types.ts'

export function floating(call: AsyncCall, timeline: Timeline): Finding | null {
  const { node, caller, promise, lane } = call
  if (node === null || call.via !== '' || !call.inAsync || caller === null || caller === lane) return null
  if (promise.PromiseIsHandled || promise.PromiseState === 'rejected' || !lane.shown) return null
  if (parentOf(node)?.type !== 'ExpressionStatement') return null
  const [over, end] = [timeline.endOf(caller), timeline.endOf(lane)]
  if (over === undefined || (end !== undefined && end.seq < over.seq)) return null
  const name = calleeOf(node) ?? lane.info.name
  // What ended at the same instant made no difference that anybody could see.
  if (end !== undefined && end.at === over.at) return null
  const went = end === undefined ? 'never got to its end' : `went on until ${seconds(end.at)}`
  return {
    code: 'floating-promise',
    text: `\`${name}()\` is called without \`await\`: ${caller.info.name} was over at ${seconds(over.at)}, and ${lane.info.name} ${went}. With \`await\`, or with a \`.catch()\` of its own, an error in it would be seen.`,
    lane: caller,
    line: lineOf(node),
  }
}
