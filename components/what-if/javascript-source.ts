/** JavaScript and TypeScript, as Lezer reads them. Names of nodes are those of @lezer/javascript. */
import { parser } from '@lezer/javascript'
import { timersIn } from './javascript-timers.ts'
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
} from './source.ts'

const FUNCTIONS = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunction', 'MethodDeclaration'])
const NAMES = ['VariableDefinition', 'VariableName', 'PropertyDefinition']
/** Methods of an array that call a function with each of its elements. */
const OVER_ELEMENTS = new Set(['map', 'flatMap', 'forEach', 'every', 'some', 'filter', 'find'])
/** Hosts wait at least so long: Node 1 ms, browsers 4 ms in timers that set timers (HTML 8.6). */
const LEAST_MS = 4

export function parseJavaScript(text: string, language: 'javascript' | 'typescript'): Source {
  const root = parser.configure({ dialect: language === 'typescript' ? 'ts' : 'jsx' }).parse(text).topNode
  const timers = timersIn(text, root)
  const lineOf = linesOf(text)
  const said = (node: Node): string => textIn(text, node)

  /** A method of an object is a property with parameters of its own. */
  const isFunction = (node: Node): boolean =>
    FUNCTIONS.has(node.name) || (node.name === 'Property' && node.getChild('ParamList') !== null)

  function argumentsOf(call: Node): Item[] {
    const list = call.getChild('ArgList')
    if (!list) return []
    return between(list).map(([first, second]) => {
      const star = first?.name === 'Spread'
      return { name: null, value: (star ? second : first) ?? null, star }
    })
  }

  function assigned(scope: Node, name: string): Node[] {
    return nodesIn(scope, 'VariableDeclaration', 'AssignmentExpression').flatMap((node) => {
      const parts = childrenOf(node)
      return parts.flatMap((part, at) => {
        const target = parts[at - 1]
        const value = parts[at + 1]
        return part.name === 'Equals' && target && value && said(target) === name ? [value] : []
      })
    })
  }

  /** The elements of a list that is written out, or of the one list that a name stands for. */
  function elementsOf(list: Node): Node[] {
    if (list.name === 'ArrayExpression') return between(list).flat()
    if (list.name !== 'VariableName') return []
    const [value, ...others] = assigned(root, said(list))
    return value && others.length === 0 && value.name !== 'VariableName' ? elementsOf(value) : []
  }

  function nameOf(definition: Node): string | null {
    const own = NAMES.map((name) => definition.getChild(name)).find((node) => node !== null)
    // An arrow function of one parameter without brackets has it as its child.
    if (own && definition.name !== 'ArrowFunction') return said(own)
    const parts = definition.parent ? childrenOf(definition.parent) : []
    const at = parts.findIndex((part) => sameNode(part, definition))
    const sign = parts[at - 1]
    const given = parts[at - 2]
    return (sign?.name === 'Equals' || sign?.name === ':') && given ? said(given) : null
  }

  function elementsOver(callback: Node): Node[] {
    const list = callback.parent
    const call = list?.name === 'ArgList' ? list.parent : null
    const callee = call?.name === 'CallExpression' ? call.firstChild : null
    const over = callee?.name === 'MemberExpression' ? callee.firstChild : null
    return over && callee && OVER_ELEMENTS.has(lastPart(said(callee))) ? elementsOf(over) : []
  }

  return {
    text,
    root,
    unitMs: 1,
    lineOf,
    calls: callsIn(root, lineOf),
    isFunction,
    nameOf,
    argumentsOf,
    parametersOf(definition) {
      const list = definition.getChild('ParamList')
      return list ? between(list).map(parameterOf) : []
    },
    lengthIn(call) {
      const at = timers.get(calleeIn(text, call))
      const items = argumentsOf(call)
      if (at === undefined || items.slice(0, at + 1).some(({ star }) => star)) return null
      return items[at]?.value ?? null
    },
    valuesIn(scope, name) {
      const own = (node: Node): boolean =>
        !isFunction(scope) || sameNode(functionAround({ isFunction }, node), scope)
      const runThrough = nodesIn(scope, 'ForOfSpec').flatMap((spec) => {
        const parts = childrenOf(spec)
        const at = parts.findIndex((part) => part.name === 'of')
        const target = parts[at - 1]
        const list = parts[at + 1]
        return at > 0 && own(spec) && target && list && said(target) === name ? elementsOf(list) : []
      })
      return [...assigned(scope, name).filter(own), ...runThrough]
    },
    elementsFor(definition) {
      const name = nameOf(definition)
      const passed = name === null ? [] : nodesIn(root, 'VariableName').filter((node) => said(node) === name)
      return [definition, ...passed].flatMap(elementsOver)
    },
    says: (value, ms) => Math.abs(value - ms) < 0.001 || (ms <= LEAST_MS && value < ms),
  }

  function parameterOf(parts: Node[]): Item {
    const name = parts.find((part) => part.name === 'VariableDefinition')
    const sign = parts.findIndex((part) => part.name === 'Equals')
    const value = sign < 0 ? null : (parts[sign + 1] ?? null)
    return { name: name ? said(name) : null, value, star: parts[0]?.name === 'Spread' }
  }
}
