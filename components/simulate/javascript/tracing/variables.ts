/** Variables of a frame as short texts, and which of them the line before changed. */
import {
  DeclarativeEnvironmentRecord,
  type EnvironmentRecord,
  type ExecutionContext,
  FunctionEnvironmentRecord,
  GlobalEnvironmentRecord,
  ModuleEnvironmentRecord,
  ObjectValue,
  type Value,
} from '@engine262/engine262'
import type { Variable } from '../../../trace/index.ts'
import { shortText } from '../short-text.ts'

/** What is known of a frame's variables: their values and texts; null for one that is never told. */
export type Known = Map<string, { value: Value; text: string } | null>

/** At most so many variables of a frame are shown. */
const MOST_VARIABLES = 60

/** The variables that have changed since `known`, which is brought up to date. */
export function changesOf(context: ExecutionContext, known: Known): Variable[] {
  const changed: Variable[] = []
  for (const { name, value } of variablesOf(context)) {
    const before = known.get(name)
    if (before === null) continue
    if (before?.value === value && !(value instanceof ObjectValue)) continue
    const text = shortText(value)
    if (text === null || before?.text === text) continue
    known.set(name, { value, text })
    changed.push({ name, value: text })
  }
  return changed
}

/** Parameters of the function that has just been entered. */
export function argumentsOf(context: ExecutionContext): Variable[] {
  const names = new Set(parametersOf(context))
  return variablesOf(context).flatMap(({ name, value }) => {
    const text = names.has(name) ? shortText(value) : null
    return text === null ? [] : [{ name, value: text }]
  })
}

function parametersOf({ Function: called }: ExecutionContext): string[] {
  if (!('FormalParameters' in called)) return []
  const names: string[] = []
  const parts: unknown[] = [...(called.FormalParameters as unknown as unknown[])]
  for (let part = parts.shift(); part !== undefined; part = parts.shift()) {
    if (typeof part !== 'object' || part === null) continue
    const node = part as Record<string, unknown>
    const { BindingIdentifier: bound } = node
    if (typeof bound === 'object' && bound !== null) names.push((bound as { name: string }).name)
    for (const field of ['BindingPattern', 'BindingElement']) if (node[field]) parts.push(node[field])
    for (const field of ['BindingPropertyList', 'BindingElementList'])
      if (Array.isArray(node[field])) parts.push(...(node[field] as unknown[]))
  }
  return names
}

/** From the innermost block out to the function, the inner ones first; a name that is hidden is left out. */
function variablesOf(context: ExecutionContext): { name: string; value: Value }[] {
  const found = new Map<string, Value>()
  for (let scope: EnvironmentRecord | null = context.LexicalEnvironment; scope; scope = scope.OuterEnv) {
    const record = scope instanceof GlobalEnvironmentRecord ? scope.DeclarativeRecord : scope
    if (record instanceof DeclarativeEnvironmentRecord) {
      for (const [name, binding] of record.bindings) {
        if (found.size >= MOST_VARIABLES) break
        if (
          'value' in binding &&
          binding.initialized &&
          binding.value &&
          !found.has(name) &&
          name !== 'arguments'
        )
          found.set(name, binding.value)
      }
    }
    const ends =
      scope instanceof FunctionEnvironmentRecord ||
      scope instanceof ModuleEnvironmentRecord ||
      scope instanceof GlobalEnvironmentRecord
    if (ends) break
  }
  return [...found].map(([name, value]) => ({ name, value }))
}
