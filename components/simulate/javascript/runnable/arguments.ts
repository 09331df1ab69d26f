/** Arguments for a call that the text does not make: from types, defaults, names, and what a function does with them. */
import type { Node, Pattern } from 'estree'
import { MAX_ARGUMENT_DEPTH } from './limits.ts'
import type { ClassNode, Outline } from './program.ts'
import { typeValue } from './types-to-values.ts'
import { type UseKind, usesIn } from './uses.ts'
import { valueFor } from './values.ts'
import { type FunctionNode, isFunction, keyOf, parentsOf } from './walk.ts'

export type Arguments = {
  /** What stands between the parentheses of the call. */
  text: string
  /** Names in it that stand for something simulated, with what the function does with them. */
  simulated: Map<string, Set<UseKind>>
  /** In words, for each. */
  told: string[]
}

/** What to call it with: nothing for parameters behind the last one that needs a value. */
export function argumentsFor(node: FunctionNode, outline: Outline): Arguments {
  const parameters = (node.params as Node[]).map(unwrapped)
  const last = parameters.findLastIndex((each) => needsValue(each))
  const made: Arguments = { text: '', simulated: new Map(), told: [] }
  const parents = parentsOf(node)
  made.text = parameters
    .slice(0, last + 1)
    .map((parameter) => argument(parameter, node, parents, outline, made))
    .join(', ')
  return made
}

function argument(
  parameter: Node,
  node: FunctionNode,
  parents: Map<Node, Node>,
  outline: Outline,
  made: Arguments,
): string {
  if (parameter.type === 'AssignmentPattern') return 'undefined'
  const text = patternValue(parameter, node, parents, outline, made, 0)
  const name = parameter.type === 'Identifier' ? parameter.name : null
  if (name !== null) made.told.push(`${name} = ${text === name ? 'a simulated object' : text}`)
  return text
}

function patternValue(
  pattern: Node,
  node: FunctionNode,
  parents: Map<Node, Node>,
  outline: Outline,
  made: Arguments,
  depth: number,
): string {
  const typed = typeValue(annotationOf(pattern), nameOf(pattern), outline, 0)
  if (typed !== null && typed !== '') return typed
  if (pattern.type === 'ObjectPattern' && depth < MAX_ARGUMENT_DEPTH) {
    const fields = pattern.properties.flatMap((property) => {
      if (property.type === 'RestElement' || property.value.type === 'AssignmentPattern') return []
      const value = patternValue(property.value, node, parents, outline, made, depth + 1)
      const key = keyOf(property)
      made.told.push(`${key} = ${value === nameOf(property.value) ? 'a simulated object' : value}`)
      return [value === key ? key : `${key}: ${value}`]
    })
    return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`
  }
  if (pattern.type === 'ArrayPattern') return '[1, 2, 3]'
  const name = nameOf(pattern)
  const uses = isFunction(node) ? usesIn(node.body, name, parents) : new Set<UseKind>()
  const known = typed === '' ? null : (instanceOf(name, outline) ?? valueFor(name, uses))
  if (known !== null) return known
  made.simulated.set(name, uses)
  return name
}

/** A parameter that is called as a class of the program's is one of them. */
function instanceOf(name: string, outline: Outline): string | null {
  const wanted = name.charAt(0).toUpperCase() + name.slice(1)
  const found = outline.classes.find((each) => each.name === wanted)
  return found === undefined ? null : construction(found.name, found.node, outline).text
}

/** `new Job(1, 'A')` with what its constructor asks for. */
export function construction(name: string, node: ClassNode, outline: Outline): Arguments {
  const method = node.body.body.find(
    (each) => each.type === 'MethodDefinition' && each.kind === 'constructor',
  )
  const value = method?.type === 'MethodDefinition' ? method.value : null
  const made = value === null ? { text: '', simulated: new Map(), told: [] } : argumentsFor(value, outline)
  return { ...made, text: `new ${name}(${made.text})` }
}

/** TypeScript's `private x: number` in a constructor is a parameter like any other. */
function unwrapped(parameter: Node): Node {
  const { parameter: inner } = parameter as unknown as { parameter?: Pattern }
  return (parameter.type as string) === 'TSParameterProperty' && inner !== undefined ? inner : parameter
}

function needsValue(parameter: Node): boolean {
  const { optional } = parameter as unknown as { optional?: boolean }
  return (
    parameter.type !== 'AssignmentPattern' &&
    parameter.type !== 'RestElement' &&
    optional !== true &&
    nameOf(parameter) !== 'this'
  )
}

function annotationOf(pattern: Node): Node | null {
  const { typeAnnotation } = pattern as unknown as { typeAnnotation?: { typeAnnotation?: Node } }
  return typeAnnotation?.typeAnnotation ?? null
}

function nameOf(pattern: Node): string {
  return pattern.type === 'Identifier' ? pattern.name : ''
}
