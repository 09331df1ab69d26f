import type { Trace } from '../trace/index.ts'

/**
 * The trace of a changed program as one of the page's block: its lines lead to the page's lines, and what was repaired
 * or assumed before the change is still said. Lines must not have moved.
 */
export function onTopOf(base: Trace, changed: Trace): Trace {
  const { original, origin } = base.source
  return {
    ...changed,
    repairs: base.repairs,
    assumptions: base.assumptions,
    source: {
      original,
      text: changed.source.text,
      origin: changed.source.origin.map((line) => origin[line - 1] ?? 0),
    },
  }
}
