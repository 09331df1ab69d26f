/** What a program defines, what it hands to others, and whether it runs anything by itself. */
import type { ClassDeclaration, ClassExpression, Node, ObjectExpression, Program, Statement } from 'estree'
import { isErrorFirst } from './uses.ts'
import { calledName, type FunctionNode, isFunction, keyOf, lineOf, nodesOf, ownNodesOf } from './walk.ts'

export type Definition<T extends Node> = { name: string; node: T; line: number }
export type ClassNode = ClassDeclaration | ClassExpression

/** Something that the program gives to others to call: `call` is the text in front of the arguments. */
export type Exported = { call: string; node: FunctionNode | ObjectExpression; line: number }

/** `target` is the text of what listens. */
export type Listener = { target: string; event: string; line: number }

export type Outline = {
  program: Program
  text: string
  functions: Definition<FunctionNode>[]
  classes: Definition<ClassNode>[]
  objects: Definition<ObjectExpression>[]
  /** Variables that hold an object of one of the classes: the class by the variable. */
  instances: Map<string, string>
  /** Interfaces, type aliases and enums, by name. */
  types: Map<string, Node>
  exported: Exported[]
  listeners: Listener[]
  /** What has no name of its own: `export default async () => {}`. The offsets of `export default`. */
  nameless: { node: FunctionNode | ObjectExpression | ClassNode; from: number; to: number } | null
  runs: boolean
}

/** Methods that only hand a function over: a server or a page calls it later. */
const REGISTERS =
  /^(?:get|post|put|patch|delete|all|use|route|listen|set|on|once|addListener|command|subscribe|register|handle|param|engine|disable|enable|config|configure|extend|plugin|component|directive|defineProperty|setGlobalOptions|connect)$/
/** Global functions whose call alone starts something. */
const STARTS =
  /^(?:fetch|setTimeout|setInterval|setImmediate|queueMicrotask|requestAnimationFrame|nextTick|then|catch|finally|all|race|any|allSettled)$/

export function outlineOf(program: Program, text: string): Outline {
  const outline: Outline = {
    program,
    text,
    functions: [],
    classes: [],
    objects: [],
    instances: new Map(),
    types: new Map(),
    exported: [],
    listeners: [],
    nameless: null,
    runs: false,
  }
  for (const statement of program.body) readStatement(statement as Node, outline)
  const own = new Set(outline.functions.map(({ name }) => name))
  outline.runs = program.body.some((statement) => runs(statement as Statement, own))
  return outline
}

function readStatement(statement: Node, outline: Outline): void {
  switch (statement.type as string) {
    case 'TSInterfaceDeclaration':
    case 'TSTypeAliasDeclaration':
    case 'TSEnumDeclaration': {
      const { id } = statement as unknown as { id: { name: string } }
      outline.types.set(id.name, statement)
      return
    }
  }
  switch (statement.type) {
    case 'FunctionDeclaration':
      outline.functions.push({ name: statement.id.name, node: statement, line: lineOf(statement) })
      return
    case 'ClassDeclaration':
      outline.classes.push({ name: statement.id.name, node: statement, line: lineOf(statement) })
      return
    case 'VariableDeclaration':
      for (const { id, init } of statement.declarations)
        if (id.type === 'Identifier' && init != null) define(id.name, init, outline)
      return
    case 'ExportNamedDeclaration':
      if (statement.declaration != null) readStatement(statement.declaration, outline)
      return
    case 'ExportDefaultDeclaration':
      readDefault(statement.declaration as Node, statement, outline)
      return
    case 'ExpressionStatement':
      readExpression(statement.expression, outline)
      return
  }
}

function define(name: string, value: Node, outline: Outline): void {
  const line = lineOf(value)
  if (isFunction(value)) outline.functions.push({ name, node: value, line })
  else if (value.type === 'ClassExpression') outline.classes.push({ name, node: value, line })
  else if (value.type === 'ObjectExpression') outline.objects.push({ name, node: value, line })
  else if (value.type === 'NewExpression') outline.instances.set(name, calledName(value.callee))
}

function readDefault(value: Node, statement: Node, outline: Outline): void {
  const named =
    (value.type === 'FunctionDeclaration' || value.type === 'ClassDeclaration') && value.id != null
  if (named) readStatement(value, outline)
  if (named) return
  if (!isFunction(value) && value.type !== 'ObjectExpression' && value.type !== 'ClassDeclaration') return
  const { start } = statement as Node & { start: number }
  const { start: to } = value as Node & { start: number }
  outline.nameless = { node: value, from: start, to }
}

function readExpression(expression: Node, outline: Outline): void {
  if (expression.type === 'AssignmentExpression' && expression.left.type === 'MemberExpression') {
    const { left, right } = expression
    const call = textOf(left, outline)
    const event = /^on([a-z]+)$/.exec(keyOf(left))?.[1]
    if (event !== undefined && isFunction(right)) {
      const target = textOf(left.object as Node, outline)
      outline.listeners.push({ target, event, line: lineOf(expression) })
    } else if (isFunction(right) || right.type === 'ObjectExpression')
      outline.exported.push({ call, node: right, line: lineOf(expression) })
  }
  if (expression.type !== 'CallExpression' || expression.callee.type !== 'MemberExpression') return
  const [event, listener] = expression.arguments
  const adds = keyOf(expression.callee) === 'addEventListener'
  if (!adds || event?.type !== 'Literal' || typeof event.value !== 'string' || listener === undefined) return
  const target = textOf(expression.callee.object as Node, outline)
  outline.listeners.push({ target, event: event.value, line: lineOf(expression) })
}

export function textOf(node: Node, { text }: { text: string }): string {
  const { start, end } = node as Node & { start: number; end: number }
  return text.slice(start, end)
}

/** Whether a statement of the top level does more than to define, to configure and to hand over. */
function runs(statement: Node, own: ReadonlySet<string>): boolean {
  switch (statement.type) {
    case 'ExpressionStatement':
      return expressionRuns(statement.expression, own)
    case 'VariableDeclaration':
      return statement.declarations.some(({ init }) => init != null && startsSomething(init, own))
    case 'ExportNamedDeclaration':
      return statement.declaration != null && runs(statement.declaration, own)
    case 'IfStatement':
    case 'ForStatement':
    case 'ForOfStatement':
    case 'ForInStatement':
    case 'WhileStatement':
    case 'DoWhileStatement':
    case 'TryStatement':
    case 'SwitchStatement':
    case 'BlockStatement':
    case 'LabeledStatement':
    case 'ThrowStatement':
      return [...ownNodesOf(statement)].some(
        ({ type }) =>
          type === 'CallExpression' ||
          type === 'NewExpression' ||
          type === 'AwaitExpression' ||
          type === 'ThrowStatement',
      )
    default:
      return false
  }
}

function expressionRuns(expression: Node, own: ReadonlySet<string>): boolean {
  switch (expression.type) {
    case 'AssignmentExpression':
      return startsSomething(expression.right, own)
    case 'CallExpression':
      if (expression.callee.type === 'MemberExpression') {
        const key = keyOf(expression.callee)
        if (key === 'addEventListener' || REGISTERS.test(key)) return false
      }
      return true
    case 'Literal':
    case 'Identifier':
    case 'MemberExpression':
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
    case 'ObjectExpression':
    case 'ClassExpression':
      return false
    default:
      return true
  }
}

/** A value whose making starts something asynchronous or calls the program's own functions. */
function startsSomething(value: Node, own: ReadonlySet<string>): boolean {
  for (const node of ownNodesOf(value)) {
    if (isFunction(value)) return false
    if (node.type === 'AwaitExpression') return true
    if (node.type === 'NewExpression' && calledName(node.callee) === 'Promise') return true
    if (node.type !== 'CallExpression') continue
    if (isFunction(node.callee)) return true
    const name = calledName(node.callee)
    if (STARTS.test(name) || (node.callee.type === 'Identifier' && own.has(name))) return true
  }
  return false
}

/** Whether anything in it waits, or is called later. */
export function isAsynchronous(node: Node): boolean {
  for (const each of nodesOf(node)) {
    if (isFunction(each) && each.async) return true
    if (each.type === 'AwaitExpression') return true
    if (
      each.type === 'NewExpression' &&
      /^(?:Promise|WebSocket|EventSource|Worker|XMLHttpRequest)$/.test(calledName(each.callee))
    )
      return true
    if (
      each.type === 'CallExpression' &&
      (STARTS.test(calledName(each.callee)) ||
        calledName(each.callee) === 'subscribe' ||
        isErrorFirst(each.arguments.at(-1)))
    )
      return true
    if (each.type === 'Identifier' && /^(?:Promise|Observable)$/.test(each.name)) return true
  }
  return false
}
