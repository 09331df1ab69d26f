/** `return f()` inside of `try`: a promise that is returned, not awaited, is rejected where no `catch` sees it. */
import { errorInfoOf } from '../short-text.ts'
import { around, calleeOf, lineOf, type Node, parentOf } from './nodes.ts'
import type { AsyncCall, Finding } from './types.ts'

export function returnInTry({ node, via, caller, promise, lane, inAsync }: AsyncCall): Finding | null {
  if (node === null || via !== '' || !inAsync || promise.PromiseState !== 'rejected') return null
  if (parentOf(node)?.type !== 'ReturnStatement') return null
  const handler = catchAround(node)
  if (handler === undefined) return null
  const name = calleeOf(node) ?? lane.info.name
  const { type, message } = errorInfoOf(promise.PromiseResult as never)
  const error = message === '' ? type : `${type}: ${message}`
  return {
    code: 'return-without-await',
    text: `\`${name}()\` is returned without \`await\`, so its rejection (${error}) passes by the \`catch\` in line ${lineOf(handler)}. Write \`return await ${name}(…)\`.`,
    lane: caller,
    line: lineOf(node),
  }
}

/** The `catch` of the `try` whose block the node stands in. */
function catchAround(node: Node): Node | undefined {
  const block = around(node, (at) => {
    const parent = at.parent as Node | undefined
    return parent?.type === 'TryStatement' && parent.Block === at && parent.Catch != null
  })
  return block === undefined ? undefined : ((block.parent as unknown as { Catch: Node }).Catch as Node)
}
