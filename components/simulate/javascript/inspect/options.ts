/** How a value is printed. Source: Node's documentation, `util.inspect`; lib/internal/util/inspect.js (v24). */
import type { ObjectValue, Value } from '@engine262/engine262'

export type InspectOptions = {
  showHidden: boolean
  /** Levels of nesting that are shown; Infinity for all. */
  depth: number
  customInspect: boolean
  maxArrayLength: number
  maxStringLength: number
  breakLength: number
  /** Innermost levels that may share a line; 0 for none, as with `compact: false`. */
  compact: number
  sorted: boolean
  getters: boolean
  /** With the escape sequences that colour a terminal. */
  colors: boolean
}

export const DEFAULTS: InspectOptions = {
  showHidden: false,
  depth: 2,
  customInspect: true,
  maxArrayLength: 100,
  maxStringLength: 10_000,
  breakLength: 80,
  compact: 3,
  sorted: false,
  getters: false,
  colors: false,
}

/** What is known while one value is being printed. */
export type InspectContext = InspectOptions & {
  indentation: number
  /** Objects that are being printed, outermost first. */
  seen: ObjectValue[]
  /** Numbers of the objects that contain themselves. */
  circular: Map<ObjectValue, number>
  /** The level that was printed last. */
  currentDepth: number
  /** The options as the program gave them, for its own `inspect` methods. */
  own: Value | undefined
}

export function contextOf(options: Partial<InspectOptions>, own?: Value): InspectContext {
  return { ...DEFAULTS, ...options, indentation: 0, seen: [], circular: new Map(), currentDepth: 0, own }
}
