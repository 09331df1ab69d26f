/** The options of `util.inspect` and `console.dir`, as a program gives them. */
import { BooleanValue, ObjectValue, Value } from '@engine262/engine262'
import { numberOf } from '../host.ts'
import { read } from './objects.ts'
import type { InspectOptions } from './options.ts'

/** `{ depth: null }` and the like, as a program gives them. */
export function optionsOf(options: Value | undefined): Partial<InspectOptions> {
  if (!(options instanceof ObjectValue)) return {}
  const found: Partial<InspectOptions> = {}
  for (const name of ['depth', 'maxArrayLength', 'maxStringLength', 'breakLength', 'compact'] as const) {
    const value = read(options, name)
    if (value === undefined || value === Value.undefined) continue
    const unlimited = value === Value.null || numberOf(value) === Number.POSITIVE_INFINITY
    if (name === 'compact' && value instanceof BooleanValue) found.compact = value.booleanValue() ? 3 : 0
    else found[name] = unlimited ? Number.POSITIVE_INFINITY : numberOf(value)
  }
  for (const name of ['showHidden', 'sorted', 'customInspect', 'colors'] as const) {
    const value = read(options, name)
    if (value instanceof BooleanValue) found[name] = value.booleanValue()
  }
  return found
}
