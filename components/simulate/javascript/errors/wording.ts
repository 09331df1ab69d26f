/** The engine's errors in the words of V8, which Node and Chrome print and tutorials show. */
import {
  type BuiltinFunctionObject,
  Call,
  isProxyExoticObject,
  JSStringValue,
  ObjectValue,
  type ParseNode,
  surroundingAgent,
  ThrowCompletion,
  Value,
  type ValueEvaluator,
} from '@engine262/engine262'
import { hostFunction, put } from '../host.ts'
import { replaceSteps } from '../promises/promises.ts'
import { constructorName, inheritedData, nameOf } from '../short-text.ts'
import { withOwnNames } from '../threads.ts'
import type { World } from '../world.ts'
import {
  accessText,
  chainOf,
  plainValue,
  privateText,
  programsContext,
  searchText,
  sourceOf,
} from './access-wording.ts'
import { circleText } from './circular.ts'

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
  [/^Cannot convert "(.*)" to a BigInt$/s, 'Cannot convert $1 to a BigInt'],
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
  [/^Cannot manipulate a running generator .+$/, 'Generator is already running'],
  [/^Invalid format range for toPrecision$/, 'toPrecision() argument must be between 1 and 100'],
  [/^Invalid format range for toExponential$/, 'toExponential() argument must be between 0 and 100'],
  [
    /^Super class \[object (\w+)\] is not a constructor$/,
    'Class extends value #<$1> is not a constructor or null',
  ],
  [/^Super class (.+) is not a constructor$/, 'Class extends value $1 is not a constructor or null'],
  [/^Private field #(#[\w$]+) is not a ([gs]etter)$/, "'$1' was defined without a $2"],
  [/^Private method #(#[\w$]+) cannot be set$/, "Private method '$1' is not writable"],
  [
    /^The RegExp passed to (String\.prototype\.\w+) must have the global flag$/,
    '$1 called with a non-global RegExp argument',
  ],
  [/^Cannot serialize a BigInt to JSON$/, 'Do not know how to serialize a BigInt'],
  [/^Cannot divide by zero$/, 'Division by zero'],
  [/^Invalid time$/, 'Invalid time value'],
  [/^Cannot not delete property "(.+)" on \[object \w+\]$/, "Cannot delete property '$1' of #<Object>"],
  [/^Cannot convert a symbol value .+ to a number$/, 'Cannot convert a Symbol value to a number'],
]

/** Puts V8's words into the errors that the engine makes from now on. */
export function useFamiliarWords(world: World): void {
  const { Intrinsics: own } = world.realm
  useFamiliarJson(world)
  useFamiliarRegExp(world)
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
          const told = message instanceof JSStringValue ? message.stringValue() : null
          const words = told === null ? null : withOwnNames(reworded(told) ?? told)
          const said = words === told ? null : words
          return steps.call(
            this,
            said === null ? args : (args.toSpliced(at, 1, Value(said)) as never),
            context,
          )
        },
    )
  }
}

/** Why a property of an object that the program has at hand can not be set; null where that is not known. */
function setText(name: string): string | null {
  const context = programsContext()
  const native = surroundingAgent.executionContextStack.at(-2)?.callSite.isNative()
  if (native === true) return `Cannot add property ${name}, object is not extensible`
  for (
    let at = context?.callSite.lastNode as Node | null | undefined;
    at;
    at = at.parent as Node | undefined
  ) {
    const target = at.LeftHandSideExpression as Node | undefined
    if (at.type !== 'AssignmentExpression' || target?.type !== 'MemberExpression' || context === undefined)
      continue
    const object = plainValue(target.MemberExpression as Node, context)
    if (!(object instanceof ObjectValue) || isProxyExoticObject(object)) return null
    const property = propertyIn(object, name)
    if (property === undefined) return `Cannot add property ${name}, object is not extensible`
    return 'Get' in property && property.Get !== undefined
      ? `Cannot set property ${name} of #<${constructorName(object) || 'Object'}> which has only a getter`
      : null
  }
  return null
}

function propertyIn(object: ObjectValue, name: string): { Get?: unknown } | undefined {
  for (let at: unknown = object; at instanceof ObjectValue; at = (at as { Prototype?: unknown }).Prototype) {
    const property = at.properties.get(name)
    if (property !== undefined) return property
  }
  return undefined
}

/** What a loop, a spread or a pattern was to go through. */
function iteratedText(): string {
  const node = programsContext()?.callSite.lastNode as Node | null | undefined
  return node === null || node === undefined ? '(intermediate value)' : sourceOf(chainOf(node))
}

/** A built-in of this name is what throws. */
function isIn(name: string): boolean {
  const running = surroundingAgent.executionContextStack.at(-2)
  const called = running?.callSite.isNative() ? running.Function : undefined
  return called instanceof ObjectValue && nameOf(called) === name
}

function isMakingPromise(): boolean {
  const maker = surroundingAgent.executionContextStack.at(-2)
  return maker?.callSite.constructCall === true && maker.Function === maker.Realm.Intrinsics['%Promise%']
}

/** `JSON.parse` says where a text goes wrong as the worker's own does, where that is V8. */
function useFamiliarJson({ realm }: World): void {
  const json = realm.Intrinsics['%JSON%']
  const stringify = json.properties.get('stringify')?.Value as BuiltinFunctionObject
  replaceSteps(
    stringify,
    (steps) =>
      function* (this: never, args, context): ValueEvaluator {
        const result: unknown = yield* evaluated(steps.call(this, args, context))
        const error = result instanceof ThrowCompletion ? (result.Value as Value) : undefined
        if (error instanceof ObjectValue && messageOf(error) === CIRCULAR) {
          const said = circleText(args[0] as Value | undefined)
          if (said !== null) put(error, 'message', Value(said), true)
        }
        return result as never
      },
  )
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

/** A pattern's fault in the words of the worker's own engine, where that is V8. */
function useFamiliarRegExp({ realm }: World): void {
  replaceSteps(
    realm.Intrinsics['%RegExp%'] as BuiltinFunctionObject,
    (steps) =>
      function* (this: never, args, context): ValueEvaluator {
        const result: unknown = yield* evaluated(steps.call(this, args, context))
        const error = result instanceof ThrowCompletion ? (result.Value as Value) : undefined
        const [source, flags] = args as Value[]
        if (!(error instanceof ObjectValue) || !(source instanceof JSStringValue)) return result as never
        const said = patternFault(
          source.stringValue(),
          flags instanceof JSStringValue ? flags.stringValue() : '',
        )
        if (said !== null) put(error, 'message', Value(said), true)
        return result as never
      },
  )
}

function patternFault(source: string, flags: string): string | null {
  try {
    new RegExp(source, flags)
    return null
  } catch (error) {
    const { message } = error as Error
    return /^Invalid (?:regular expression: \/|flags supplied to RegExp)/.test(message) ? message : null
  }
}

/** What the engine says of an object that is in itself. */
const CIRCULAR = 'Cannot JSON stringify a circular structure'

function messageOf(error: ObjectValue): string {
  const message = inheritedData(error, 'message')
  return message instanceof JSStringValue ? message.stringValue() : ''
}

/** What a built-in gives: at once, or by evaluating. */
function* evaluated(given: unknown): ValueEvaluator {
  const runs = typeof given === 'object' && given !== null && 'next' in given
  return (runs ? yield* given as ValueEvaluator : given) as never
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
  const unset = /^Cannot set property "(.+)" on \[object \w+\]$/.exec(said)?.[1]
  const added = unset === undefined ? null : setText(unset)
  if (added !== null) return added
  if (/^\[object \w+\] is not iterable$/.test(said)) return `${iteratedText()} is not iterable`
  if (/^\S+ is not a function$/.test(said) && isMakingPromise()) return `Promise resolver ${said}`
  const member = /^#(#[\w$]+) does not exist on \[.+\]$/.exec(said)?.[1]
  if (member !== undefined) return privateText(member)
  const searched = /^Right-hand side of "in" \((.+)\) is not an object$/s.exec(said)?.[1]
  if (searched !== undefined) return searchText(searched.replace(/^"(.*)"$/s, '$1'))
  if (/^-?\d+ is too (?:large|small)$/.test(said) && isIn('toString'))
    return 'toString() radix argument must be between 2 and 36'
  for (const [pattern, words] of RULES) if (pattern.test(said)) return said.replace(pattern, words)
  const made = /^\[(?:Function ?.*|object \w+)\] is not a constructor$|^undefined is not a constructor$/.test(
    said,
  )
  return made ? `${calleeText() ?? '(intermediate value)'} is not a constructor` : null
}

type Node = ParseNode & Record<string, unknown>

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
