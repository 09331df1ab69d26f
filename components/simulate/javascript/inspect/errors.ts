/** Errors with their stacks: formatError and improveStack of Node. */
import { isErrorObject, JSStringValue, type ObjectValue, surroundingAgent } from '@engine262/engine262'
import { stackOf } from '../errors/stacks.ts'
import { inheritedData } from '../short-text.ts'
import { prototypeOf, read } from './objects.ts'

/** True for what `instanceof Error` is true for as well: an object of an older kind of class. */
export function isAnyError(object: ObjectValue): boolean {
  if (isErrorObject(object)) return true
  const base = surroundingAgent.intrinsic('%Error.prototype%')
  for (let at = prototypeOf(object); at !== null; at = prototypeOf(at)) if (at === base) return true
  return false
}

/** The error's stack, or what it says where it has none, in brackets. */
export function errorBase(error: ObjectValue, made: string | null, tag: string, indentation: number): string {
  const stack = improved(shownStack(error), made, nameText(error), tag)
  const message = messageText(error)
  const at = message === '' ? -1 : stack.indexOf(message)
  const frames = stack.indexOf('\n    at', at < 0 ? 0 : at + message.length)
  const text = frames < 0 ? `[${stack}]` : stack
  return indentation === 0 ? text : text.replaceAll('\n', `\n${' '.repeat(indentation)}`)
}

function shownStack(error: ObjectValue): string {
  const stack = stackOf(error)
  if (stack !== null && stack !== '') return stack
  const message = messageText(error)
  return message === '' ? nameText(error) : `${nameText(error)}: ${message}`
}

function nameText(error: ObjectValue): string {
  const name = inheritedData(error, 'name') ?? read(error, 'name')
  return name instanceof JSStringValue ? name.stringValue() : 'Error'
}

function messageText(error: ObjectValue): string {
  const message = inheritedData(error, 'message')
  return message instanceof JSStringValue ? message.stringValue() : ''
}

/** The class's name instead of a name that was inherited. */
function improved(stack: string, made: string | null, name: string, tag: string): string {
  const regular =
    name.endsWith('Error') && stack.startsWith(name) && ['', ':', '\n'].includes(stack[name.length] ?? '')
  if (made === null || !regular) return stack
  const prefix = tag !== '' && made !== tag ? `${made} [${tag}]` : made
  if (name === prefix) return stack
  if (!prefix.includes(name)) return `${prefix} [${name}]${stack.slice(name.length)}`
  return name.length === 0 ? `${prefix}: ${stack}` : `${prefix}${stack.slice(name.length)}`
}

/** Own properties that the stack says already. */
export function isSaid(error: ObjectValue, key: string): boolean {
  if (key !== 'name' && key !== 'message' && key !== 'stack') return false
  const value = error.properties.get(key)?.Value
  return !(value instanceof JSStringValue) || shownStack(error).includes(value.stringValue())
}
