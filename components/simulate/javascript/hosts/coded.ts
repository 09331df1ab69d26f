/** Errors with a code, as Node's own modules throw them. Source: Node's documentation, "Errors". */
import {
  BigIntValue,
  Construct,
  type FunctionObject,
  IsCallable,
  JSStringValue,
  NullValue,
  NumberValue,
  ObjectValue,
  SymbolValue,
  skipDebugger,
  surroundingAgent,
  ThrowCompletion,
  UndefinedValue,
  Value,
} from '@engine262/engine262'
import { setStack, stackOf } from '../errors/stacks.ts'
import { hostFunction, put, resultOf, text } from '../host.ts'
import { inspect } from '../inspect/inspect.ts'
import { constructorName, inheritedData, nameOf } from '../short-text.ts'

/** Longest text that Node shows whole of a wrong argument, and what it shows of a longer one. */
const LONGEST_SHOWN = 28
const SHOWN = 25

/** Puts the code into what the error says of itself; its name stays as it is. */
export function giveCode(error: ObjectValue, code: string): ObjectValue {
  const name = inheritedData(error, 'name')
  const kind = name instanceof JSStringValue ? name.stringValue() : 'Error'
  const stack = stackOf(error) ?? ''
  if (stack.startsWith(kind)) setStack(error, `${kind} [${code}]${stack.slice(kind.length)}`)
  const said = hostFunction('toString', 0, () => {
    const message = inheritedData(error, 'message')
    return text(`${kind} [${code}]: ${message instanceof JSStringValue ? message.stringValue() : ''}`)
  })
  put(error, 'toString', said, true)
  put(error, 'code', text(code))
  return error
}

/** A new error of this kind. Runs none of the program's code. */
export function makeError(kind: 'Error' | 'TypeError', message: string): ObjectValue {
  const maker = surroundingAgent.intrinsic(`%${kind}%`) as FunctionObject
  return resultOf(skipDebugger(Construct(maker as never, [text(message)]))) as ObjectValue
}

/** What a function throws that was not given a function. */
export function noCallback(value: Value | undefined): ThrowCompletion {
  return ThrowCompletion(wrongType('callback', 'function', value))
}

/** Node's ERR_INVALID_ARG_TYPE. */
export function wrongType(name: string, wanted: string, value: Value | undefined): ObjectValue {
  const named = name.endsWith(' argument')
    ? name
    : `"${name}" ${name.includes('.') ? 'property' : 'argument'}`
  const must = /^(?:of type|one of|an instance of) /.test(wanted) ? wanted : `of type ${wanted}`
  const message = `The ${named} must be ${must}. Received ${received(value)}`
  return giveCode(makeError('TypeError', message), 'ERR_INVALID_ARG_TYPE')
}

function received(value: Value = Value.undefined): string {
  if (value instanceof UndefinedValue || value instanceof NullValue) return inspect(value)
  if (value instanceof ObjectValue) {
    if (IsCallable(value)) return `function ${nameOf(value)}`
    const made = constructorName(value)
    return made === '' ? inspect(value, { depth: -1 }) : `an instance of ${made}`
  }
  if (!(value instanceof JSStringValue)) return `type ${typeOf(value)} (${inspect(value)})`
  const whole = value.stringValue()
  const shown = whole.length > LONGEST_SHOWN ? `${whole.slice(0, SHOWN)}...` : whole
  return `type string (${shown.includes("'") ? JSON.stringify(shown) : `'${shown}'`})`
}

function typeOf(value: Value): string {
  if (value instanceof NumberValue) return 'number'
  if (value instanceof BigIntValue) return 'bigint'
  return value instanceof SymbolValue ? 'symbol' : 'boolean'
}

/** Where an emitter that nobody listens to was given each error. */
const emitted = new WeakMap<ObjectValue, string>()

export function rememberEmitter(error: ObjectValue, where: string): void {
  emitted.set(error, where)
}

/** Ends the error's stack with the place where it was emitted: Node does it just before it prints and ends. */
export function tellEmitter(error: Value): void {
  if (!(error instanceof ObjectValue)) return
  const where = emitted.get(error)
  if (where !== undefined) setStack(error, `${stackOf(error) ?? ''}${where}`)
}
