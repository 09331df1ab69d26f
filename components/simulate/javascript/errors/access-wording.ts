/** What a program can not read, set or take apart, in V8's words: found in its text, and in its plain data. */
import {
  DeclarativeEnvironmentRecord,
  type EnvironmentRecord,
  type ExecutionContext,
  FunctionEnvironmentRecord,
  JSStringValue,
  NumberValue,
  ObjectValue,
  type ParseNode,
  surroundingAgent,
  type Value,
} from '@engine262/engine262'
import { dataOf, inheritedData } from '../short-text.ts'

type Node = ParseNode & Record<string, unknown>
/** A failing read or write, or a pattern that takes nothing apart. */
export type Access = { node: Node; type: 'read' | 'set' | 'pattern' }

/** The context of the program's own function that is running. */
export function programsContext(): ExecutionContext | undefined {
  return surroundingAgent.executionContextStack.findLast(({ callSite }) => callSite.lastNode !== null)
}

/** What V8 says where a property of undefined or null is asked for. */
export function accessText(nothing: string): string {
  const access = failingAccess()
  const name = access === undefined ? null : nameOf(access.node)
  if (access?.type === 'pattern') {
    const from = access.node.Initializer as Node | null
    return `Cannot destructure property '${patternName(access.node)}' of '${from === null ? nothing : sourceOf(from)}' as it is ${nothing}.`
  }
  if (access === undefined || name === null) return `Cannot read properties of ${nothing}`
  return access.type === 'set'
    ? `Cannot set properties of ${nothing} (setting '${name}')`
    : `Cannot read properties of ${nothing} (reading '${name}')`
}

/** Which property was to be read or set: the first of the chain whose object is nothing. */
export function failingAccess(): Access | undefined {
  const context = programsContext()
  const last = context?.callSite.lastNode as Node | null | undefined
  if (context === undefined || !last) return undefined
  const members: Node[] = []
  let at: Node | undefined = last
  for (; at !== undefined; at = at.parent as Node | undefined) {
    if (at.type === 'MemberExpression') members.push(at)
    else if (at !== last && !/^(?:Call|Parenthesized|Await)Expression$/.test(at.type)) break
  }
  const member = failing(members, context)
  if (member !== undefined) {
    const assigned = isTarget(member, member.parent as Node | undefined)
    return { node: member, type: assigned ? 'set' : 'read' }
  }
  return outside(at ?? last, context) ?? (members[0] && { node: members[0], type: 'read' })
}

/** What is done with a value that was read without trouble. */
function outside(from: Node, context: ExecutionContext): Access | undefined {
  for (let at: Node | undefined = from; at !== undefined; at = at.parent as Node | undefined) {
    if (at.type.endsWith('Body') || at.type.endsWith('Statement')) return undefined
    if (at.BindingPattern && patternName(at) !== null) return { node: at, type: 'pattern' }
    const target = at.LeftHandSideExpression as Node | undefined
    if (at.type !== 'AssignmentExpression' || target?.type !== 'MemberExpression') continue
    if (!(plainValue(target.MemberExpression as Node, context) instanceof ObjectValue))
      return { node: target, type: 'set' }
  }
  return undefined
}

function isTarget(member: Node, parent: Node | undefined): boolean {
  return parent?.type === 'AssignmentExpression' && parent.LeftHandSideExpression === member
}

/** Walks the chain as it was read, through plain data only. */
function failing(members: Node[], context: ExecutionContext): Node | undefined {
  const [first] = members
  const base = first?.MemberExpression as Node | undefined
  if (first === undefined || base === undefined) return undefined
  if (!/^(?:IdentifierReference|ThisExpression|MemberExpression)$/.test(base.type)) return first
  let value = plainValue(base, context)
  for (const member of members) {
    const data = value === undefined ? undefined : holderOf(value)
    if (data === undefined) return member
    const name = nameOf(member, context)
    if (name === null || (member.parent as Node | undefined)?.type === 'CallExpression')
      return members[members.indexOf(member) + 1]
    value = inheritedData(data, name)
  }
  return undefined
}

/** Where the properties of a value are looked up; undefined for what has none. */
function holderOf(value: Value): ObjectValue | undefined {
  if (value instanceof ObjectValue) return value
  if (value instanceof JSStringValue) return surroundingAgent.intrinsic('%String.prototype%')
  return value instanceof NumberValue ? surroundingAgent.intrinsic('%Number.prototype%') : undefined
}

/** What can not be done with a private member of an object that lacks it. */
export function privateText(name: string): string {
  const last = programsContext()?.callSite.lastNode as Node | null | undefined
  let member: Node | undefined
  let owner: Node | undefined
  for (
    let at = last ?? undefined;
    at !== undefined && owner === undefined;
    at = at.parent as Node | undefined
  ) {
    const target = at.type === 'AssignmentExpression' ? (at.LeftHandSideExpression as Node) : at
    if (target.type === 'MemberExpression' && target.sourceText.endsWith(name)) member ??= target
    if (/^Class(?:Declaration|Expression)$/.test(at.type) && declares(at, name)) owner = at
  }
  const className = (owner?.BindingIdentifier as { name?: string } | null | undefined)?.name
  const isCode = new RegExp(`(?:^|[\\s;{}*])${name.replaceAll('$', '\\$')}\\s*\\(`).test(
    owner?.sourceText ?? '',
  )
  if (isCode) return `Receiver must be an instance of class ${className ?? 'anonymous'}`
  return member !== undefined && isTarget(member, member.parent as Node | undefined)
    ? `Cannot write private member ${name} to an object whose class did not declare it`
    : `Cannot read private member ${name} from an object whose class did not declare it`
}

function declares({ sourceText }: Node, name: string): boolean {
  return new RegExp(`(?:^|[\\s;{}*])${name.replaceAll('$', '\\$')}(?![\\w$])`).test(sourceText)
}

/** Where `in` is asked of what is no object; null where what it looks for is no plain data. */
export function searchText(where: string): string | null {
  const context = programsContext()
  let at = context?.callSite.lastNode as Node | null | undefined
  while (at && !(at.type === 'RelationalExpression' && at.operator === 'in'))
    at = at.parent as Node | undefined
  const key = at?.RelationalExpression as Node | undefined
  if (context === undefined || key === undefined) return null
  const value = /^(?:String|Numeric)Literal$/.test(key.type) ? key.value : plainValue(key, context)
  const shown =
    value instanceof JSStringValue
      ? value.stringValue()
      : value instanceof NumberValue
        ? value.numberValue()
        : value
  if (typeof shown !== 'string' && typeof shown !== 'number') return null
  return `Cannot use 'in' operator to search for '${shown}' in ${where}`
}

/** The value of a name, of `this`, or of a property of them, as far as it is plain data. */
export function plainValue(node: Node, context: ExecutionContext): Value | undefined {
  if (node.type === 'IdentifierReference') return lookUp(String(node.name), context)
  if (node.type === 'ThisExpression') return thisOf(context)
  if (node.type !== 'MemberExpression') return undefined
  const object = plainValue(node.MemberExpression as Node, context)
  const name = nameOf(node, context)
  return object instanceof ObjectValue && name !== null ? inheritedData(object, name) : undefined
}

function lookUp(name: string, context: ExecutionContext): Value | undefined {
  for (let scope: EnvironmentRecord | null = context.LexicalEnvironment; scope; scope = scope.OuterEnv) {
    if (!(scope instanceof DeclarativeEnvironmentRecord)) continue
    const binding = scope.bindings.get(name)
    if (binding !== undefined) return 'value' in binding ? (binding.value as Value | undefined) : undefined
  }
  return dataOf(context.Realm.GlobalObject, name)
}

function thisOf(context: ExecutionContext): Value | undefined {
  for (let scope: EnvironmentRecord | null = context.LexicalEnvironment; scope; scope = scope.OuterEnv)
    if (scope instanceof FunctionEnvironmentRecord && scope.ThisBindingStatus !== 'lexical')
      return (scope as unknown as { ThisValue?: Value }).ThisValue
  return undefined
}

/** The property's name: as it is written, or the value of the variable in the brackets. */
export function nameOf(node: Node, context: ExecutionContext | undefined = programsContext()): string | null {
  const { IdentifierName: name, Expression } = node
  if (typeof name === 'object' && name !== null) return (name as { name: string }).name
  const key = Expression as Node | null | undefined
  if (!key) return null
  if (key.type === 'StringLiteral' || key.type === 'NumericLiteral') return String(key.value)
  const value = context === undefined ? undefined : plainValue(key, context)
  if (value instanceof JSStringValue) return value.stringValue()
  return value instanceof NumberValue ? String(value.numberValue()) : null
}

/** The first name that a pattern takes; null for one that takes none, and for one of a list. */
function patternName({ BindingPattern: pattern }: Node): string | null {
  const { BindingPropertyList: properties } = pattern as unknown as { BindingPropertyList?: Node[] }
  const [first] = properties ?? []
  const name = (first?.PropertyName ?? first?.BindingIdentifier) as Node | undefined
  return typeof name?.name === 'string' ? name.name : null
}

/** Where that first name stands. */
export function patternStart({ BindingPattern: pattern }: Node): Node {
  const { BindingPropertyList: properties } = pattern as unknown as { BindingPropertyList?: Node[] }
  return properties?.[0] ?? (pattern as Node)
}

/** The chain of properties and calls that begins with this node. */
export function chainOf(node: Node): Node {
  const parent = node.parent as Node | undefined
  const goesOn = parent?.MemberExpression === node || parent?.CallExpression === node
  return goesOn && /^(?:Member|Call)Expression$/.test(parent.type) ? chainOf(parent) : node
}

/** What V8 calls an expression: its text where that is made of names, and a name for any other. */
export function sourceOf(node: Node): string {
  const text = node.sourceText
  if (/^[\w$]+(?:\??\.[\w$]+|\[\d+\])*$/.test(text)) return text
  const called = /^([\w$]+(?:\.[\w$]+)*)\(.*\)$/s.exec(text)?.[1]
  return called === undefined || node.type !== 'CallExpression' ? '(intermediate value)' : `${called}(...)`
}
