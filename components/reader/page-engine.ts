/**
 * The engine as one page uses it: one connection for everything that is shown there, and what it has answered. A preview
 * and the popover after it ask the same question, and get the same trace.
 */
import { connectEngine, type RemoteEngine } from '../platform/engine-port.ts'
import type { EngineState } from '../simulate/client.ts'
import type { SimulateRequest } from '../simulate/protocol.ts'
import type { Language, Trace } from '../trace/index.ts'
import { LEAVE_AFTER_MS } from './limits.ts'
import { createTraceCache, keyOf } from './trace-cache.ts'

/** One that uses the engine. What only it has asked for is called off when it closes. */
export type EngineUser = {
  simulate(request: SimulateRequest, signal?: AbortSignal): Promise<Trace>
  close(): void
}
export type PageEngine = {
  open(onState?: (state: EngineState) => void): EngineUser
  /** Lets the engine of a language be started before it is needed. */
  warm(language: Language): void
}

/** A question that is being answered, and how many still want to know. */
type Asked = { trace: Promise<Trace>; calledOff: AbortController; wanted: number }
type Connect = typeof connectEngine

/** Connects when it is first needed; hangs up when nobody has used it for a while. */
export function createPageEngine(connect: Connect = connectEngine): PageEngine {
  const users = new Set<(state: EngineState) => void>()
  const known = createTraceCache()
  const asked = new Map<string, Asked>()
  let connection: Promise<RemoteEngine> | null = null
  let host: RemoteEngine | null = null
  let leaving: ReturnType<typeof setTimeout> | undefined

  function engine(language: Language): Promise<RemoteEngine> {
    if (host?.isGone()) connection = host = null
    connection ??= connect((state) => {
      for (const tell of users) tell(state)
    }, language).then(
      (reached) => {
        host = reached
        return reached
      },
      (error: unknown) => {
        connection = null
        throw error
      },
    )
    return connection
  }

  function ask(request: SimulateRequest): Asked {
    const key = keyOf(request)
    const before = asked.get(key)
    if (before && !before.calledOff.signal.aborted) return before
    const calledOff = new AbortController()
    const trace = engine(request.language).then((host) => host.simulate(request, calledOff.signal))
    const now = { trace, calledOff, wanted: 0 }
    asked.set(key, now)
    trace
      .then(
        (answer) => known.put(key, answer),
        () => {},
      )
      .finally(() => asked.get(key) === now && asked.delete(key))
    return now
  }

  function leaveSoon(): void {
    clearTimeout(leaving)
    leaving = setTimeout(() => {
      if (users.size > 0) return
      connection?.then(
        (left) => left.close(),
        () => {},
      )
      connection = host = null
    }, LEAVE_AFTER_MS)
  }

  return {
    open(onState = () => {}) {
      const closed = new AbortController()
      const tell = (state: EngineState) => onState(state)
      users.add(tell)
      clearTimeout(leaving)
      return {
        simulate(request, signal) {
          const answer = known.get(keyOf(request))
          if (answer !== undefined) return Promise.resolve(answer)
          const question = ask(request)
          const gone = signal ? AbortSignal.any([signal, closed.signal]) : closed.signal
          question.wanted++
          const forget = () => {
            question.wanted--
            if (question.wanted === 0) question.calledOff.abort()
          }
          if (gone.aborted) forget()
          else gone.addEventListener('abort', forget, { once: true })
          return question.trace.finally(() => gone.removeEventListener('abort', forget))
        },
        close() {
          closed.abort()
          users.delete(tell)
          leaveSoon()
        },
      }
    },
    warm(language) {
      engine(language).then(
        (host) => host.warm(language),
        () => {},
      )
      leaveSoon()
    },
  }
}
