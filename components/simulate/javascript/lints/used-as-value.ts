/** A promise that is used as if it were what it will give: `await` is missing. */
import { calleeOf, lineOf, type Node, outermost, parentOf } from './nodes.ts'
import type { AsyncCall, Finding } from './types.ts'

/** Where a promise is read, by what a promise answers. */
export type Reading =
  /** It has no property of this name. */
  | { type: 'property'; name: string }
  /** It is made into a text, a number or JSON. */
  | { type: 'text' | 'number' | 'json' }
  /** It is printed, not settled. */
  | { type: 'printed' }

/** The call stands where true or false is asked for. */
export function tested(call: AsyncCall): Finding | null {
  const { node, via, caller } = call
  if (node === null || via !== '' || !isTest(outermost(node))) return null
  const name = calleeOf(node) ?? call.lane.info.name
  return {
    code: 'missing-await',
    text: `\`${name}()\` gives a promise, and a promise counts as true whatever becomes of it. Write \`await ${name}(…)\`.`,
    lane: caller,
    line: lineOf(node),
  }
}

function isTest(node: Node): boolean {
  const parent = parentOf(node)
  switch (parent?.type) {
    case 'IfStatement':
    case 'WhileStatement':
      return parent.Expression === node
    case 'ConditionalExpression':
      return parent.ShortCircuitExpression === node
    case 'LogicalANDExpression':
      return parent.LogicalANDExpression === node
    case 'UnaryExpression':
      return parent.operator === '!'
    default:
      return false
  }
}

/** `call`: what gave the promise, where that is known. */
export function misread(reading: Reading, line: number, call: AsyncCall | undefined): Omit<Finding, 'lane'> {
  return { code: 'missing-await', text: `${whatIsRead(reading)} ${remedy(line, call)}`, line }
}

function whatIsRead(reading: Reading): string {
  switch (reading.type) {
    case 'property':
      return `A promise is read here as if it were its value: it has no \`${reading.name}\`, so that is undefined.`
    case 'text':
      return 'A promise is made into text here, which reads [object Promise].'
    case 'number':
      return 'A promise is made into a number here, which is NaN.'
    case 'json':
      return 'A promise is made into JSON here, which leaves nothing of it.'
    case 'printed':
      return 'The promise is printed here, not its value, and nothing ever awaits it.'
  }
}

function remedy(line: number, call: AsyncCall | undefined): string {
  const name = call?.node ? (calleeOf(call.node) ?? call.lane.info.name) : null
  if (name === null || call?.node === null || call === undefined) return 'Put `await` before it.'
  const made = lineOf(call.node)
  return made === line ? `Write \`await ${name}(…)\`.` : `Write \`await ${name}(…)\` in line ${made}.`
}
