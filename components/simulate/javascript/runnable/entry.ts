/** A call for a program that only defines: lines that are put below its text, where a reader sees them. */
import type { Node, ObjectExpression } from 'estree'
import { type Arguments, argumentsFor, construction } from './arguments.ts'
import { MAX_CALLS, MAX_METHODS } from './limits.ts'
import { type ClassNode, type Definition, isAsynchronous, type Outline } from './program.ts'
import type { UseKind } from './uses.ts'
import { calledName, type FunctionNode, isFunction, keyOf, lineOf, nodesOf } from './walk.ts'

export type Entry = {
  lines: string[]
  /** In words: what is called. */
  what: string
  /** Where the first of the called functions is defined. */
  line: number
  /** Names in the lines that stand for something simulated. */
  simulated: Map<string, Set<UseKind>>
  told: string[]
}

/** One call: without `await`, so that it can also stand alone. */
type Call = { text: string; made: Arguments; line: number; loop: '' | 'for' | 'for await' }

const MAINS = [
  'main',
  'run',
  'start',
  'init',
  'demo',
  'example',
  'test',
  'bootstrap',
  'runDemo',
  'runExample',
]
const RUNNERS = new Set([
  'main',
  'run',
  'start',
  'execute',
  'init',
  'process',
  'load',
  'mounted',
  'created',
  'setup',
  'fetch',
  'handler',
])

/** Null where the program runs something itself, or has nothing that could be called. */
export function findEntry(outline: Outline): Entry | null {
  if (outline.runs) return null
  if (!isAsynchronous(outline.program)) return dispatch(outline)
  const calls = chooseCalls(outline)
  return calls.length === 0 ? dispatch(outline) : inTurn(calls)
}

function chooseCalls(outline: Outline): Call[] {
  const { functions } = outline
  const main = MAINS.map((name) => functions.find((each) => each.name === name)).find(
    (each) => each !== undefined,
  )
  if (main !== undefined && isUnmentioned(main, outline)) return [callOf(main.name, main, outline)]
  const alone = functions.filter((each) => isUnmentioned(each, outline))
  const able = alone.filter(({ node }) => isAsynchronous(node) || callsAsynchronous(node, outline))
  if (able.length > 0) return able.slice(0, MAX_CALLS).map((each) => callOf(each.name, each, outline))
  const exported = outline.exported.flatMap(({ call, node, line }) =>
    isFunction(node)
      ? isAsynchronous(node)
        ? [callOf(call, { node, line }, outline)]
        : []
      : methodCalls(call, node, outline),
  )
  if (exported.length > 0) return exported.slice(0, MAX_CALLS)
  if (outline.listeners.length > 0) return []
  return ofClasses(outline) ?? outline.objects.flatMap(({ name, node }) => methodCalls(name, node, outline))
}

/** Whether only the function itself says its name. */
function isUnmentioned({ name, node }: Definition<Node>, { program, functions }: Outline): boolean {
  // Of two functions with one name the second is the one that is called; that the first says it counts for nothing.
  const twins = functions.filter((each) => each.name === name)
  if (twins.length > 1 && twins.at(-1)?.node !== node) return false
  let own = 0
  for (const twin of twins.slice(0, -1))
    for (const each of nodesOf(twin.node)) if (each.type === 'Identifier' && each.name === name) own += 1
  for (const each of nodesOf(node)) if (each.type === 'Identifier' && each.name === name) own += 1
  let all = 0
  for (const each of program.body.flatMap((statement) =>
    isAlternative(statement as Node, name) ? [] : [...nodesOf(statement as Node)],
  )) {
    if (each.type === 'ExportSpecifier' && each.local.type === 'Identifier' && each.local.name === name)
      all -= 2
    if (each.type === 'Identifier' && each.name === name) all += 1
    if (each.type === 'ExportDefaultDeclaration' && each.declaration.type === 'Identifier')
      all -= Number(each.declaration.name === name)
    // `module.exports = { load }` hands it to nobody who is here.
    if (isExports(each))
      all -= [...nodesOf(each)].filter((inner) => inner.type === 'Identifier' && inner.name === name).length
  }
  const declaredOutside = node.type === 'FunctionDeclaration' || node.type === 'ClassDeclaration' ? 0 : 1
  return all - own <= declaredOutside
}

/** A block with a declaration of the same name: it means its own. */
function isAlternative(statement: Node, name: string): boolean {
  return (
    statement.type === 'BlockStatement' &&
    statement.body.some((each) =>
      each.type === 'VariableDeclaration'
        ? each.declarations.some(({ id }) => id.type === 'Identifier' && id.name === name)
        : each.type === 'FunctionDeclaration' && each.id.name === name,
    )
  )
}

function isExports(node: Node): boolean {
  return (
    node.type === 'AssignmentExpression' &&
    node.left.type === 'MemberExpression' &&
    node.left.object.type === 'Identifier' &&
    (node.left.object.name === 'exports' ||
      (node.left.object.name === 'module' && keyOf(node.left) === 'exports'))
  )
}

function callsAsynchronous(node: Node, { functions }: Outline): boolean {
  const names = new Set(functions.filter((each) => isAsynchronous(each.node)).map(({ name }) => name))
  return [...nodesOf(node)].some(
    (each) => each.type === 'CallExpression' && names.has(calledName(each.callee)),
  )
}

function callOf(name: string, { node, line }: { node: FunctionNode; line: number }, outline: Outline): Call {
  const made = argumentsFor(node, outline)
  const loop = node.generator ? (node.async ? 'for await' : 'for') : ''
  if (isComponent(name, node)) return rendered(name, made, line)
  const given = node.generator || node.async ? null : returnedFunction(node)
  if (given !== null) return calledTwice(name, made, argumentsFor(given, outline), line)
  return { text: `${name}(${made.text})`, made, line, loop }
}

/** `const retry = (task) => async (...args) => {...}`: what it gives waits, and is called as well. */
function returnedFunction(node: FunctionNode): FunctionNode | null {
  const { body } = node
  const last =
    body.type === 'BlockStatement' ? body.body.findLast(({ type }) => type === 'ReturnStatement') : null
  const given =
    body.type === 'BlockStatement' ? (last?.type === 'ReturnStatement' ? last.argument : null) : body
  return isFunction(given) && isAsynchronous(given) ? given : null
}

function calledTwice(name: string, made: Arguments, then: Arguments, line: number): Call {
  const both = { ...made, told: [...made.told, ...then.told], simulated: merged([made, then]) }
  return { text: `${name}(${made.text})(${then.text})`, made: both, line, loop: '' }
}

/** A function that React calls: its effects and its next rounds come from what called it. */
function isComponent(name: string, node: FunctionNode): boolean {
  if (!/^[A-Z]\w*$/.test(name) || node.async || node.generator) return false
  return [...nodesOf(node)].some(
    (each) =>
      /^JSX/.test(each.type) || (each.type === 'CallExpression' && HOOK.test(calledName(each.callee))),
  )
}

const HOOK = /^use(?:State|Effect|Reducer|Ref|Memo|Callback|Context)$/

function rendered(name: string, made: Arguments, line: number): Call {
  const props = made.text === '' ? '' : `, ${made.text}`
  const text = `createRoot(document.body).render(React.createElement(${name}${props}))`
  return { text, made, line, loop: '' }
}

function methodCalls(name: string, object: ObjectExpression, outline: Outline): Call[] {
  const methods = object.properties.flatMap((each) =>
    each.type === 'Property' && isFunction(each.value) && isAsynchronous(each.value)
      ? [{ key: keyOf(each), node: each.value, line: lineOf(each) }]
      : [],
  )
  return chooseMethods(methods).map((each) => callOf(`${name}.${each.key}`, each, outline))
}

function chooseMethods<T extends { key: string; node: FunctionNode }>(methods: T[]): T[] {
  const usable = methods.filter(({ key }) => /^[\w$]+$/.test(key))
  const mentioned = (key: string) =>
    methods.some(
      ({ key: other, node }) => other !== key && [...nodesOf(node)].some((each) => keyOf(each) === key),
    )
  const alone = usable.filter(({ key }) => !mentioned(key) && !key.startsWith('_'))
  const chosen = alone.filter(({ key }) => RUNNERS.has(key))
  return (chosen.length > 0 ? chosen : alone.length > 0 ? alone : usable).slice(0, MAX_METHODS)
}

/** Only classes: an object of the last one that nobody else makes, used as its methods allow. */
function ofClasses(outline: Outline): Call[] | null {
  const able = outline.classes.filter((each) => isAsynchronous(each.node))
  const alone = able.findLast((each) => isUnmentioned(each, outline))
  if (alone !== undefined) return ofClass(alone, construction(alone.name, alone.node, outline), outline)
  // `export const store = new Store()`, on which nobody calls anything.
  const [instance, of] =
    [...outline.instances].findLast(([, of]) => able.some(({ name }) => name === of)) ?? []
  const chosen = able.find(({ name }) => name === of)
  if (instance === undefined || chosen === undefined) return null
  return ofClass(chosen, { text: instance, simulated: new Map(), told: [] }, outline)
}

function constructorOf(node: ClassNode): Node | undefined {
  return node.body.body.find((each) => each.type === 'MethodDefinition' && each.kind === 'constructor')
}

function isMentionedIn(node: Node | undefined, key: string): boolean {
  return node !== undefined && [...nodesOf(node)].some((each) => keyOf(each) === key)
}

/** `made` is the object: text that makes it, or its name. */
function ofClass({ name, node, line }: Definition<ClassNode>, made: Arguments, outline: Outline): Call[] {
  const methods = node.body.body.flatMap((each) =>
    each.type === 'MethodDefinition' && each.kind === 'method' && !each.computed && isAsynchronous(each.value)
      ? [{ key: keyOf(each), node: each.value, line: lineOf(each), isStatic: each.static }]
      : [],
  )
  const iterated = [...nodesOf(node)].find(
    (each) => each.type === 'MemberExpression' && /^(?:asyncIterator|iterator)$/.test(keyOf(each)),
  )
  if (iterated !== undefined && methods.length === 0)
    return [{ text: made.text, made, line, loop: keyOf(iterated) === 'iterator' ? 'for' : 'for await' }]
  // What the constructor calls has run when the object is there.
  const later = methods.filter(({ key }) => !isMentionedIn(constructorOf(node), key))
  if (methods.length > 0 && later.length === 0) return [{ text: made.text, made, line, loop: '' }]
  const chosen = chooseMethods(later)
  const calls = chosen.map((each) =>
    callOf(each.isStatic ? `${name}.${each.key}` : `snippet.${each.key}`, each, outline),
  )
  const first = calls[0]
  if (first === undefined) return []
  if (chosen.every(({ isStatic }) => isStatic)) return calls
  if (calls.length === 1) {
    const both = {
      text: first.text,
      told: [...made.told, ...first.made.told],
      simulated: merged([made, first.made]),
    }
    return [{ ...first, text: first.text.replace(/^snippet\b/, made.text), made: both }]
  }
  return [{ text: `const snippet = ${made.text}`, made, line, loop: '' }, ...calls]
}

/** One call as it stands; several one after the other, each when the one before is done. */
function inTurn(calls: Call[]): Entry {
  const [first] = calls
  const alone = calls.length === 1
  const lines = calls.map(({ text, loop }) => {
    if (loop !== '') return `${loop} (const item of ${text}) console.log(item)`
    return alone || text.startsWith('const ') ? text : `await ${text}`
  })
  const called = calls.filter(({ text }) => !text.startsWith('const ')).map(({ text }) => text)
  return {
    lines,
    what: listed(called, alone ? '' : ', one after the other'),
    line: first?.line ?? 1,
    simulated: merged(calls.map(({ made }) => made)),
    told: calls.flatMap(({ made }) => made.told),
  }
}

/** Handlers of a page's events: the event is made. Loading a page is the engine's own event. */
function dispatch({ listeners }: Outline): Entry | null {
  const wanted = listeners.filter(
    ({ event }) => !/^(?:load|DOMContentLoaded|unload|beforeunload)$/.test(event),
  )
  const [first] = wanted
  if (first === undefined) return null
  const lines = wanted.slice(0, MAX_CALLS).map(({ target: of, event }) => {
    // `this` outside any function is the worker's own window.
    const target = of === 'this' ? 'self' : of
    if (event === 'click') return `${target}.click()`
    const options = event === 'submit' ? ', { cancelable: true }' : ''
    return `${target}.dispatchEvent(new Event('${event}'${options}))`
  })
  return { lines, what: listed(lines, ''), line: first.line, simulated: new Map(), told: [] }
}

function merged(all: Arguments[]): Map<string, Set<UseKind>> {
  const simulated = new Map<string, Set<UseKind>>()
  for (const each of all)
    for (const [name, uses] of each.simulated)
      simulated.set(name, new Set([...(simulated.get(name) ?? []), ...uses]))
  return simulated
}

/** `a, b and c`. */
export function listed(parts: string[], end: string): string {
  const unique = [...new Set(parts)]
  const last = unique.pop() ?? ''
  return unique.length === 0 ? last : `${unique.join(', ')} and ${last}${end}`
}
