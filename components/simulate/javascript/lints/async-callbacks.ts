/** Async functions given to functions of arrays, which know nothing of promises. */
import { lineOf, type Node, parentOf } from './nodes.ts'
import { seconds, type Timeline } from './timeline.ts'
import type { AsyncCall, Finding } from './types.ts'

/** Those that ask for a yes or no, and get a promise, which is always a yes. */
const TESTS = new Set(['filter', 'some', 'every', 'find', 'findIndex', 'findLast', 'findLastIndex'])

/** One finding for each call of `forEach` and the like, of all the async calls that it made. */
export function asyncCallbacks(calls: readonly AsyncCall[], timeline: Timeline): Finding[] {
  const groups = new Map<Node, AsyncCall[]>()
  for (const call of calls) {
    if (call.node === null || call.via === '') continue
    const group = groups.get(call.node) ?? []
    groups.set(call.node, [...group, call])
  }
  return [...groups.values()].flatMap((group) => findingOf(group, timeline) ?? [])
}

function findingOf(group: readonly AsyncCall[], timeline: Timeline): Finding | null {
  const [first] = group
  if (first === undefined || first.node === null) return null
  const { via, node, caller } = first
  const found = (text: string): Finding => ({
    code: 'async-callback',
    text,
    lane: caller,
    line: lineOf(node),
  })
  if (TESTS.has(via))
    return found(
      `An async callback gives \`${via}\` a promise, and a promise counts as true whatever becomes of it. Get the answers first, with \`await Promise.all(….map(…))\`.`,
    )
  if (via !== 'forEach' && via !== 'map') return null
  if (via === 'map' && group.some(({ promise }) => promise.PromiseIsHandled)) return null
  const left = group.filter(({ lane, promise }) => lane.shown && promise.PromiseState !== 'rejected')
  const ends = left.map(({ lane }) => timeline.endOf(lane))
  const last = ends.reduce((a, b) => (b === undefined || (a !== undefined && a.seq > b.seq) ? a : b), ends[0])
  if (last === undefined || !timeline.wentOn(first, last.seq)) return null
  if (via === 'forEach')
    return found(
      `\`forEach\` does not wait for async callbacks: the line after it had run before the last of them ended, at ${seconds(last.at)}. \`for (… of …)\` with \`await\` waits for one after the other, \`await Promise.all(….map(…))\` for all at once.`,
    )
  if (parentOf(node)?.type === 'AwaitExpression')
    return found(
      `\`await\` gets an array here, and waits for none of the promises in it: the last of them ended at ${seconds(last.at)}. Write \`await Promise.all(….map(…))\`.`,
    )
  return found(
    `\`map\` gives an array of promises, and nothing awaits them: the line after it had run before the last of them ended, at ${seconds(last.at)}. Write \`await Promise.all(….map(…))\`.`,
  )
}
