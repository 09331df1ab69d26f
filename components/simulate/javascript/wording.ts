/** The engine's errors in the words of V8, which Node and Chrome print and tutorials show. */
import {
  type BuiltinFunctionObject,
  Call,
  DeclarativeEnvironmentRecord,
  type EnvironmentRecord,
  type ExecutionContext,
  JSStringValue,
  ObjectValue,
  type ParseNode,
  surroundingAgent,
  ThrowCompletion,
  Value,
  type ValueEvaluator,
} from '@engine262/engine262'
import { hostFunction, put } from './host.ts'
import { replaceSteps } from './promises.ts'
import { inheritedData } from './short-text.ts'
import type { World } from './world.ts'

/** What the engine says, and what V8 says. Only texts that no program would choose by itself. */
const RULES: [RegExp, string][] = [
  [/^(.+) is not a function\. \(In ".*", it is .*\)$/s, '$1 is not a function'],
  [/^"(.+)" is not defined$/, '$1 is not defined'],
  [/^Assignment to constant variable .+$/, 'Assignment to constant variable.'],
  [/^(.+) cannot be used before initialization$/, "Cannot access '$1' before initialization"],
  [
    /^\[Function (.+)\] cannot be invoked without new$/,
    "Class constructor $1 cannot be invoked without 'new'",
  ],
  [/^Promise cannot be invoked without new$/, "Promise constructor cannot be invoked without 'new'"],
  [
    /^this has not been initialized$/,
    "Must call super constructor in derived class before accessing 'this' or returning from derived constructor",
  ],
  [
    /^Cannot set property "(.+)" on \[object \w+\]$/,
    "Cannot assign to read only property '$1' of object '#<Object>'",
  ],
  [
    /^Cannot mix BigInt and other types in .+ operation$/,
    'Cannot mix BigInt and other types, use explicit conversions',
  ],
  [
    /^Cannot convert (.+) to a BigInt$/,
    'The number $1 cannot be converted to a BigInt because it is not an integer',
  ],
  [/^-?\d+(?:\.\d+)? is not a valid array length$/, 'Invalid array length'],
  [/^Count (.+) is invalid$/, 'Invalid count value: $1'],
  [/^Invalid format range for toFixed$/, 'toFixed() digits argument must be between 0 and 100'],
  [
    /^Right-hand side of "instanceof" .+ is not an object$/,
    "Right-hand side of 'instanceof' is not an object",
  ],
  [/^Right-hand side of "instanceof" .+ is not callable$/, "Right-hand side of 'instanceof' is not callable"],
  [/^Cannot reduce an empty array with no initial value$/, 'Reduce of empty array with no initial value'],
  [
    /^Cannot create a proxy with a non-object as .+$/,
    'Cannot create proxy with a non-object as target or handler',
  ],
  [/^No promises passed to Promise\.any were fulfilled$/, 'All promises were rejected'],
  [/^Cannot resolve a promise .+ with itself$/, 'Chaining cycle detected for promise #<Promise>'],
]

/** Puts V8's words into the errors that the engine makes from now on. */
export function useFamiliarWords(world: World): void {
  const { Intrinsics: own } = world.realm
  useFamiliarJson(world)
  for (const name of [
    '%TypeError%',
    '%ReferenceError%',
    '%RangeError%',
    '%SyntaxError%',
    '%AggregateError%',
  ] as const) {
    replaceSteps(
      own[name] as BuiltinFunctionObject,
      (steps) =>
        function (this: never, args, context) {
          // AggregateError takes its errors first.
          const at = name === '%AggregateError%' ? 1 : 0
          const message = args[at]
          const said = message instanceof JSStringValue ? reworded(message.stringValue()) : null
          return steps.call(
            this,
            said === null ? args : (args.toSpliced(at, 1, Value(said)) as never),
            context,
          )
        },
    )
  }
}

/** `JSON.parse` says where a text goes wrong as the worker's own does, where that is V8. */
function useFamiliarJson({ realm }: World): void {
  const json = realm.Intrinsics['%JSON%']
  const parse = json.properties.get('parse')?.Value as Value
  const familiar = hostFunction('parse', 2, function* (args): ValueEvaluator {
    const result = (yield* Call(parse, Value.undefined, args)) as unknown
    if (!(result instanceof ThrowCompletion)) return result as never
    const [text] = args
    if (text !== Value.undefined && !(text instanceof JSStringValue)) return result as never
    const said = complaintOf(text instanceof JSStringValue ? text.stringValue() : 'undefined')
    if (said !== null && result.Value instanceof ObjectValue) put(result.Value, 'message', Value(said), true)
    return result as never
  })
  put(json, 'parse', familiar, true)
}

function complaintOf(text: string): string | null {
  try {
    JSON.parse(text)
    return null
  } catch (error) {
    const { message } = error as Error
    return /in JSON at position|is not valid JSON|Unexpected end of JSON|after JSON at/.test(message)
      ? message
      : null
  }
}

function reworded(said: string): string | null {
  const unreadable = /^Cannot convert (undefined|null) to object$/.exec(said)
  if (unreadable?.[1] !== undefined) return accessText(unreadable[1])
  for (const [pattern, words] of RULES) if (pattern.test(said)) return said.replace(pattern, words)
  const made = /^\[(?:Function ?.*|object \w+)\] is not a constructor$|^undefined is not a constructor$/.test(
    said,
  )
  return made ? `${calleeText() ?? '(intermediate value)'} is not a constructor` : null
}

type Node = ParseNode & Record<string, unknown>

/** The context of the program's own function that is running. */
function programsContext(): ExecutionContext | undefined {
  return surroundingAgent.executionContextStack.findLast(({ callSite }) => callSite.lastNode !== null)
}

function calleeText(): string | null {
  const node = programsContext()?.callSite.lastNode as Node | null | undefined
  for (let at = node; at !== null && at !== undefined; at = at.parent as Node | undefined) {
    if (at.type !== 'NewExpression') continue
    const callee = (at as unknown as { MemberExpression?: Node }).MemberExpression
    return callee?.type === 'IdentifierReference' || callee?.type === 'MemberExpression'
      ? callee.sourceText
      : null
  }
  return null
}

/** Which property was to be read or set: the first of the chain whose object is nothing. */
function accessText(nothing: string): string {
  const context = programsContext()
  const last = context?.callSite.lastNode as Node | null | undefined
  const members: Node[] = []
  for (let at = last; at !== null && at !== undefined; at = at.parent as Node | undefined) {
    if (at.type === 'MemberExpression') members.push(at)
    else if (at !== last && at.type !== 'CallExpression' && at.type !== 'ParenthesizedExpression') break
  }
  const member = context === undefined ? undefined : failing(members, context)
  const name = member === undefined ? null : nameOf(member)
  if (member === undefined || name === null) return `Cannot read properties of ${nothing}`
  const parent = member.parent as Node | undefined
  const assigned = parent?.type === 'AssignmentExpression' && parent.LeftHandSideExpression === member
  return assigned
    ? `Cannot set properties of ${nothing} (setting '${name}')`
    : `Cannot read properties of ${nothing} (reading '${name}')`
}

/** Walks the chain as it was read, through plain data only. */
function failing(members: Node[], context: ExecutionContext): Node | undefined {
  const [first] = members
  const base = first?.MemberExpression as Node | undefined
  if (first === undefined || base?.type !== 'IdentifierReference') return first
  let value = lookUp(String(base.name), context)
  for (const member of members) {
    if (!(value instanceof ObjectValue)) return member
    const name = nameOf(member)
    if (name === null || (member.parent as Node | undefined)?.type === 'CallExpression')
      return members[members.indexOf(member) + 1] ?? member
    value = inheritedData(value, name)
  }
  return members.at(-1)
}

function lookUp(name: string, context: ExecutionContext): Value | undefined {
  for (let scope: EnvironmentRecord | null = context.LexicalEnvironment; scope; scope = scope.OuterEnv) {
    if (!(scope instanceof DeclarativeEnvironmentRecord)) continue
    const binding = scope.bindings.get(name)
    if (binding !== undefined) return 'value' in binding ? (binding.value as Value | undefined) : undefined
  }
  return undefined
}

function nameOf({ IdentifierName: name, Expression: key }: Node): string | null {
  if (typeof name === 'object' && name !== null) return (name as { name: string }).name
  const literal = key as { type?: string; value?: unknown } | null | undefined
  return literal?.type === 'StringLiteral' || literal?.type === 'NumericLiteral'
    ? String(literal.value)
    : null
}
