/** What the engine has answered, kept for whoever asks the same again. */
import type { SimulateRequest } from '../simulate/protocol.ts'
import type { Trace } from '../trace/index.ts'
import { EVENTS_KEPT, TRACES_KEPT } from './limits.ts'

export type TraceCache = {
  get(key: string): Trace | undefined
  put(key: string, trace: Trace): void
}

/** Traces by what was asked; the one that was not looked at for longest goes first. */
export function createTraceCache(): TraceCache {
  const kept = new Map<string, Trace>()
  return {
    get(key) {
      const trace = kept.get(key)
      if (trace !== undefined) {
        kept.delete(key)
        kept.set(key, trace)
      }
      return trace
    },
    put(key, trace) {
      kept.set(key, trace)
      let events = [...kept.values()].reduce((sum, each) => sum + each.events.length, 0)
      for (const [oldest, { events: own }] of kept) {
        if (kept.size <= TRACES_KEPT && events <= EVENTS_KEPT) return
        kept.delete(oldest)
        events -= own.length
      }
    },
  }
}

/** The same for requests that are answered with the same trace: they agree in code, language and all that is set. */
export function keyOf({
  language,
  code,
  policy,
  overlap,
  loop,
  latencies,
  answers,
  before,
}: SimulateRequest): string {
  return JSON.stringify([language, code, policy, overlap, loop, latencies, answers, before])
}
