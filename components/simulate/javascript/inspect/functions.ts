/** Functions and classes: getFunctionBase and getClassBase of Node. */
import type { ObjectValue } from '@engine262/engine262'
import { nameOf } from '../short-text.ts'
import { prototypeOf } from './objects.ts'

const KINDS: Record<string, string> = {
  AsyncBody: 'AsyncFunction',
  AsyncConciseBody: 'AsyncFunction',
  GeneratorBody: 'GeneratorFunction',
  AsyncGeneratorBody: 'AsyncGeneratorFunction',
}

export function functionText(fn: ObjectValue, made: string | null, tag: string): string {
  const { IsClassConstructor, ECMAScriptCode } = fn as {
    IsClassConstructor?: boolean
    ECMAScriptCode?: { type?: string }
  }
  if (IsClassConstructor === true) return classText(fn, made)
  const kind = KINDS[ECMAScriptCode?.type ?? ''] ?? 'Function'
  const name = nameOf(fn)
  let text = `[${kind}${made === null ? ' (null prototype)' : ''}${name === '' ? ' (anonymous)' : `: ${name}`}]`
  if (made !== kind && made !== null) text += ` ${made}`
  return tag !== '' && made !== tag ? `${text} [${tag}]` : text
}

function classText(fn: ObjectValue, made: string | null): string {
  const name = nameOf(fn)
  const parent = prototypeOf(fn)
  const above = parent === null ? '' : nameOf(parent)
  const kind = made !== 'Function' && made !== null ? ` [${made}]` : ''
  const base = above === '' ? (made === null ? ' extends null' : '') : ` extends ${above}`
  return `[class ${name === '' ? '(anonymous)' : name}${kind}${base}]`
}
