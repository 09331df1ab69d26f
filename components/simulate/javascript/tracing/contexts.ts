/** What an execution context of the engine runs. */
import { type ExecutionContext, ObjectValue, type ParseNode } from '@engine262/engine262'
import type { Line } from '../../../trace/index.ts'
import { nameOf } from '../short-text.ts'

/** True where the body of an async function or of an async generator begins or goes on. */
export function isAsyncBody(context: ExecutionContext): boolean {
  if (context.CodeEvaluationState === undefined) return false
  if (context.promiseCapability !== undefined) return true
  return context.Generator !== undefined && 'AsyncGeneratorState' in context.Generator
}

/** True for a generator that has just yielded. */
export function isSuspendedGenerator({ Generator }: ExecutionContext): boolean {
  return (
    Generator !== undefined && 'GeneratorState' in Generator && Generator.GeneratorState === 'suspendedYield'
  )
}

/** The name of the function, as frames and lanes show it: one without a name is shown as its text begins. */
export function functionName({ Function: called }: ExecutionContext): string {
  return called instanceof ObjectValue ? nameOf(called) || nameless(called) : '<module>'
}

/** The line on which a function without a name begins; null for one that has a name, or is none of a program's. */
export function beginsOf(called: unknown): Line | null {
  if (!(called instanceof ObjectValue) || nameOf(called) !== '') return null
  const literal = (called as { ECMAScriptCode?: ParseNode }).ECMAScriptCode?.parent
  return literal?.location.start.line ?? null
}

function nameless(called: ObjectValue): string {
  const { ThisMode: mode, ECMAScriptCode: body } = called as {
    ThisMode?: string
    ECMAScriptCode?: { type: string }
  }
  const async = body?.type.startsWith('Async') ? 'async ' : ''
  if (mode === 'lexical') return `${async}() =>`
  return `${async}function${body?.type.includes('Generator') ? '*' : ''}`
}
