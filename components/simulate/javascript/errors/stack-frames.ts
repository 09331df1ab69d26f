/** The frames of a stack in V8's words. Source: V8, SerializeJSStackFrame in src/objects/call-site-info.cc. */
import {
  type ExecutionContext,
  FunctionEnvironmentRecord,
  isBuiltinFunctionObject,
  isECMAScriptFunctionObject,
  isFunctionObject,
  isProxyExoticObject,
  JSStringValue,
  ObjectValue,
  type ParseNode,
  type PromiseObject,
  surroundingAgent,
  type Value,
} from '@engine262/engine262'
import { combinationOf, contextOf } from '../promises/promises.ts'
import { constructorName, nameOf } from '../short-text.ts'
import type { Traced } from '../tracing/traced.ts'
import { lastPlace, type Place, placeOfAwait, placeOfCall, placeOfFault } from './stack-places.ts'

export type Asked = {
  /** Most frames that are wanted. */
  limit: number
  /** Frames above this function, and its own, are left out. */
  until?: Value | undefined
  /** What the language says where it throws by itself; null where the program makes the error. */
  said: string | null
  /** Characters before the program's text on its first line. */
  wrapper: number
}

/** The stack as it is now, innermost first: `fn (script.js:1:2)` and the like. */
export function framesNow({ limit, until, said, wrapper }: Asked): string[] {
  const contexts = runningNow()
  // Whoever makes the error: its constructor, or the function that asks for the stack.
  const maker = contexts.shift()
  let above = said === null ? maker : undefined
  const lines: string[] = []
  let skipping = until instanceof ObjectValue && contexts.some(({ Function: called }) => called === until)
  for (const context of contexts) {
    const inner = above
    above = context
    if (skipping) {
      skipping = context.Function !== until
      continue
    }
    if (context.callSite.isNative()) {
      const native = nativeFrame(context, inner)
      if (native !== null) lines.push(native)
      continue
    }
    if (context.callSite.getSpecifier()?.startsWith('node:')) continue
    const place =
      inner === undefined && said !== null ? placeOfFault(context, said) : placeNow(context, inner)
    lines.push(frameText(context, place, wrapper))
  }
  const base = contexts.findLast(({ callSite }) => !callSite.isNative())
  if (lines.length < limit && base !== undefined) lines.push(...waitingFor(base, wrapper, limit))
  return lines.slice(0, limit)
}

function placeNow(context: ExecutionContext, inner: ExecutionContext | undefined): Place | null {
  return inner === undefined ? lastPlace(context) : placeOfCall(context, inner)
}

/** The functions that run, innermost first. An async function has two contexts; the lower one knows nothing. */
function runningNow(): ExecutionContext[] {
  const stack = surroundingAgent.executionContextStack
  const found: ExecutionContext[] = []
  for (let index = stack.length - 1; index >= 0; index--) {
    const context = stack[index] as ExecutionContext
    if (context.VariableEnvironment === undefined && !(context.Function instanceof ObjectValue)) break
    found.push(context)
    const below = stack[index - 1]
    if (context.callSite.isAsync() && below?.Function === context.Function) index--
  }
  return found
}

function frameText(context: ExecutionContext, place: Place | null, wrapper: number): string {
  const file = context.callSite.getSpecifier() ?? '<anonymous>'
  const column = place === null ? 1 : place.column - (place.line === 1 && isPrograms(file) ? wrapper : 0)
  const where = `${file}:${place?.line ?? 1}:${Math.max(1, column)}`
  const name = titleOf(context)
  return name === '' ? where : `${name} (${where})`
}

const isPrograms = (file: string) => !file.startsWith('node:')

/** A built-in function; null for one that V8 has no frame for, and for what only a host has. */
function nativeFrame(context: ExecutionContext, inner: ExecutionContext | undefined): string | null {
  const called = context.Function
  if (!(called instanceof ObjectValue) || !isBuiltinFunctionObject(called)) return null
  if (context.callSite.constructCall) {
    const name = nameOf(called)
    return name === 'Array' || name.endsWith('Error') ? null : `new ${name} (<anonymous>)`
  }
  const name = context.callSite.getFunctionName() ?? ''
  const generator = inner?.Generator === undefined ? '' : functionName(inner)
  if (generator !== '') return `${generator}.${nameOf(called)} (<anonymous>)`
  return name.includes('#') || name.includes('.') ? `${name.replace('#', '.')} (<anonymous>)` : null
}

/** `new Queue`, `Queue.add`, `Object.<anonymous>`; empty where V8 shows the place only. */
function titleOf(context: ExecutionContext): string {
  const name = functionName(context)
  if (context.callSite.constructCall) return `new ${name || '<anonymous>'}`
  const receiver = receiverOf(context)
  if (!(receiver instanceof ObjectValue) || receiver === context.Realm.GlobalObject) return name
  const type = typeName(receiver)
  const method = methodName(receiver, context.Function as ObjectValue, name)
  if (name === '') return `${type === '' ? '' : `${type}.`}${method ?? '<anonymous>'}`
  const title = type !== '' && IDENTIFIER.test(name) ? `${type}.${name}` : name
  return method === null || endsWithName(title, method) ? title : `${title} [as ${method}]`
}

const IDENTIFIER = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u

function endsWithName(title: string, method: string): boolean {
  return title === method || title.endsWith(`.${method}`) || title.endsWith(` ${method}`)
}

/** The function's name, or what it is assigned to. */
export function functionName({ Function: called }: ExecutionContext): string {
  if (!(called instanceof ObjectValue)) return ''
  const own = nameOf(called)
  if (own !== '' || !isECMAScriptFunctionObject(called)) return own
  type Parent = (ParseNode & Record<string, unknown>) | undefined
  const literal = (called.ECMAScriptCode as Parent)?.parent as Parent
  let assignment = literal?.parent as Parent
  while (assignment?.type === 'ArrayLiteral') assignment = assignment.parent as Parent
  if (literal?.parent?.type === 'ArrayLiteral')
    return (assignment?.BindingIdentifier as { name?: string } | undefined)?.name ?? ''
  if (assignment?.type !== 'AssignmentExpression' || assignment.AssignmentExpression !== literal) return ''
  const target = (assignment.LeftHandSideExpression as ParseNode).sourceText.replace('.prototype.', '.')
  return /^[\w$]+(?:\.[\w$]+)+$/.test(target) && !target.startsWith('this.') ? target : ''
}

/** What the function was called on. An arrow function does not know; the call did. */
function receiverOf(context: ExecutionContext): Value | undefined {
  type Env = { OuterEnv?: unknown } | undefined
  for (let env = context.VariableEnvironment as Env; env; env = env.OuterEnv as Env) {
    if (!(env instanceof FunctionEnvironmentRecord) || env.FunctionObject !== context.Function) continue
    if (env.ThisBindingStatus === 'lexical') return (context as Traced).receiver
    return (env as unknown as { ThisValue?: Value }).ThisValue
  }
  return undefined
}

function typeName(receiver: ObjectValue): string {
  if (!isFunctionObject(receiver)) return isProxyExoticObject(receiver) ? 'Proxy' : constructorName(receiver)
  return (receiver as { IsClassConstructor?: unknown }).IsClassConstructor ? nameOf(receiver) : 'Function'
}

/** Under which name the receiver has the function; null where it has it under none or under two. */
function methodName(receiver: ObjectValue, called: ObjectValue, name: string): string | null {
  const found = new Set<string>()
  let at: unknown = receiver
  while (at instanceof ObjectValue && !isProxyExoticObject(at)) {
    for (const [key, { Value: value, Get: get, Set: set }] of at.properties.entries()) {
      if (!(key instanceof JSStringValue) || (value !== called && get !== called && set !== called)) continue
      if (key.stringValue() === name) return name
      if (!/^\d+$/.test(key.stringValue())) found.add(key.stringValue())
    }
    at = (at as { Prototype?: unknown }).Prototype
  }
  return found.size === 1 ? ([...found][0] ?? null) : null
}

/** The async functions that wait for what runs at the bottom of the stack. Source: V8, CaptureAsyncStackTrace. */
function waitingFor(base: ExecutionContext, wrapper: number, limit: number): string[] {
  const lines: string[] = []
  let promise = base.promiseCapability?.Promise as PromiseObject | undefined
  while (promise !== undefined && lines.length < limit) {
    const reactions: PromiseObject['PromiseFulfillReactions'] = promise.PromiseFulfillReactions
    const [reaction] = reactions ?? []
    if (reaction === undefined || reactions?.length !== 1) break
    const handler = reaction.Handler?.Callback
    const context = handler === undefined ? undefined : contextOf(handler)
    if (context !== undefined && 'callSite' in context) {
      lines.push(`async ${frameText(context, placeOfAwait(context), wrapper)}`)
      promise = context.promiseCapability?.Promise as PromiseObject | undefined
      continue
    }
    const index = (handler as { Index?: number } | undefined)?.Index
    if (index !== undefined) {
      lines.push(`async Promise.all (index ${index})`)
      promise = combinationOf(promise)
      continue
    }
    promise = reaction.Capability === undefined ? undefined : (reaction.Capability.Promise as PromiseObject)
  }
  return lines
}
