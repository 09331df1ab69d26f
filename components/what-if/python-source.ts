/** Python, as Lezer reads it. Names of nodes are those of @lezer/python. */
import { parser } from '@lezer/python'
import {
  between,
  calleeIn,
  callsIn,
  childrenOf,
  functionAround,
  type Item,
  lastPart,
  linesOf,
  type Node,
  nodesIn,
  type Source,
  sameNode,
  textIn,
  type WaitType,
} from './source.ts'

/** Where a call takes its length in seconds: at a position, or by one of these names. */
type Length = { at: number | null; names: string[] }

/** By the last part of what is called: asyncio's own functions, and what trio and anyio call the same. */
const LENGTHS: Record<WaitType, ReadonlyMap<string, Length>> = {
  sleep: new Map([['sleep', { at: 0, names: ['delay', 'secs', 'seconds'] }]]),
  deadline: new Map([
    ['timeout', { at: 0, names: ['delay'] }],
    ['wait_for', { at: 1, names: ['timeout'] }],
    ['wait', { at: null, names: ['timeout'] }],
    ['as_completed', { at: null, names: ['timeout'] }],
    ['fail_after', { at: 0, names: ['delay', 'seconds'] }],
    ['move_on_after', { at: 0, names: ['delay', 'seconds'] }],
  ]),
  timer: new Map([
    ['call_later', { at: 0, names: ['delay'] }],
    ['Timer', { at: 0, names: ['interval'] }],
  ]),
}

const LOOPS = ['ForStatement', 'ComprehensionExpression', 'ArrayComprehensionExpression'] as const

export function parsePython(text: string): Source {
  const root = parser.parse(text).topNode
  const isFunction = (node: Node): boolean => node.name === 'FunctionDefinition'
  const lineOf = linesOf(text)
  const said = (node: Node): string => textIn(text, node)

  function argumentsOf(call: Node): Item[] {
    const list = call.getChild('ArgList')
    return list ? between(list).map(argumentOf) : []
  }

  function argumentOf(parts: Node[]): Item {
    const [first] = parts
    const star = first?.name === '*' || first?.name === '**'
    const value = valueAfter(parts)
    if (value && first) return { name: said(first), value, star }
    return { name: null, value: (star ? parts[1] : first) ?? null, star }
  }

  /** The elements of a list that is written out, or of the one list that a name stands for. */
  function elementsOf(list: Node): Node[] {
    if (list.name === 'ArrayExpression' || list.name === 'TupleExpression') return between(list).flat()
    if (list.name !== 'VariableName') return []
    const [value, ...others] = assigned(root, said(list))
    return value && others.length === 0 && value.name !== 'VariableName' ? elementsOf(value) : []
  }

  function assigned(scope: Node, name: string): Node[] {
    return nodesIn(scope, 'AssignStatement').flatMap((statement) => {
      const parts = childrenOf(statement)
      const [target] = parts
      const value = parts.at(-1)
      const plain = parts.every((part) => part.name !== ',')
      return plain && value && target && said(target) === name ? [value] : []
    })
  }

  return {
    text,
    root,
    unitMs: 1000,
    lineOf,
    calls: callsIn(root, lineOf),
    isFunction,
    argumentsOf,
    nameOf(definition) {
      const name = definition.getChild('VariableName')
      return name ? said(name) : null
    },
    parametersOf(definition) {
      const list = definition.getChild('ParamList')
      if (!list) return []
      return between(list).map((parts) => {
        const name = parts.find((part) => part.name === 'VariableName')
        const star = parts[0]?.name === '*' || parts[0]?.name === '**'
        return { name: name ? said(name) : null, value: valueAfter(parts), star }
      })
    },
    lengthIn(call, type) {
      const length = LENGTHS[type].get(lastPart(calleeIn(text, call)))
      if (!length) return null
      const items = argumentsOf(call)
      const named = items.find(({ name }) => name !== null && length.names.includes(name))
      if (named) return named.value
      const placed = items.filter(({ name }) => name === null).slice(0, (length.at ?? -1) + 1)
      const item = length.at === null ? undefined : placed[length.at]
      return item && placed.every(({ star }) => !star) ? item.value : null
    },
    valuesIn(scope, name) {
      const own = (node: Node): boolean =>
        !isFunction(scope) || sameNode(functionAround({ isFunction }, node), scope)
      const runThrough = nodesIn(scope, ...LOOPS).flatMap((loop) => {
        const parts = childrenOf(loop)
        const at = parts.findIndex((part) => part.name === 'for')
        const [target, word, list] = parts.slice(at + 1)
        const fits = own(loop) && target && said(target) === name && word?.name === 'in'
        return fits && list ? elementsOf(list) : []
      })
      return [...assigned(scope, name).filter(own), ...runThrough]
    },
    elementsFor: () => [],
    says: (value, ms) => Math.abs(value * 1000 - ms) < 0.001,
  }
}

function valueAfter(parts: Node[]): Node | null {
  const sign = parts.findIndex((part) => part.name === 'AssignOp')
  return sign < 0 ? null : (parts[sign + 1] ?? null)
}
