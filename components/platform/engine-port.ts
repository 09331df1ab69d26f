/** What a page and the engine host say to each other over their port, and the page's end of it. */
import type { EngineState } from '../simulate/client.ts'
import type { SimulateRequest } from '../simulate/protocol.ts'
import { type Language, parseTrace, type Trace } from '../trace/index.ts'
import { browser } from './browser.ts'
import { ask } from './messages.ts'

export const ENGINE_PORT = 'engine'

export type ToHost =
  | { type: 'simulate'; id: number; request: SimulateRequest }
  /** Nobody wants the answer any more. */
  | { type: 'call-off'; id: number }
  /** A run in this language is likely soon. */
  | { type: 'warm'; language: Language }

export type FromHost =
  | { type: 'state'; state: EngineState }
  | { type: 'trace'; id: number; trace: unknown }
  | { type: 'error'; id: number; message: string }

export type RemoteEngine = {
  /** Rejects when it is called off, or the host goes away. */
  simulate(request: SimulateRequest, signal?: AbortSignal): Promise<Trace>
  /** Lets the engine of a language be started before it is needed. */
  warm(language: Language): void
  /** Whether the host has gone away: then this end is of no use any more. */
  isGone(): boolean
  /** Also calls off what is still under way. */
  close(): void
}

type Port = ReturnType<typeof browser.runtime.connect>

/** Attempts to reach the host: it may be closing, idle, at the very moment when a page asks for it. */
const ATTEMPTS = 3

/**
 * Connects a page to the engine host, which is started first when it is not there, with the engine of this language.
 * Throws when it can not be.
 */
export async function connectEngine(
  onState: (state: EngineState) => void,
  language?: Language,
): Promise<RemoteEngine> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    await ask({ type: 'ensure-engine-host', ...(language && { language }) })
    const port = browser.runtime.connect({ name: ENGINE_PORT })
    if (await answers(port, onState)) return remoteEngine(port)
  }
  throw new Error('The engine could not be reached.')
}

/** True when the host has said something over this port, false when it was closed before. Passes its states on. */
function answers(port: Port, onState: (state: EngineState) => void): Promise<boolean> {
  return new Promise((resolve) => {
    port.onDisconnect.addListener(() => resolve(false))
    port.onMessage.addListener((message: unknown) => {
      const told = message as FromHost
      if (told.type === 'state') onState(told.state)
      resolve(true)
    })
  })
}

function remoteEngine(port: Port): RemoteEngine {
  const waiting = new Map<number, { resolve(trace: Trace): void; reject(error: Error): void }>()
  let ids = 0
  let gone = false
  port.onMessage.addListener((message: unknown) => {
    const told = message as FromHost
    if (told.type === 'state') return
    const caller = waiting.get(told.id)
    waiting.delete(told.id)
    if (told.type === 'error') {
      caller?.reject(new Error(told.message))
      return
    }
    try {
      caller?.resolve(parseTrace(told.trace))
    } catch (error) {
      caller?.reject(error as Error)
    }
  })
  port.onDisconnect.addListener(() => {
    gone = true
    for (const { reject } of waiting.values()) reject(new Error(GONE))
    waiting.clear()
  })
  const tell = (message: ToHost) => port.postMessage(message)
  return {
    simulate(request, signal) {
      if (gone) return Promise.reject(new Error(GONE))
      if (signal?.aborted) return Promise.reject(signal.reason)
      const id = ++ids
      const callOff = () => {
        waiting.get(id)?.reject(signal?.reason)
        if (waiting.delete(id)) tell({ type: 'call-off', id })
      }
      signal?.addEventListener('abort', callOff)
      const answered = new Promise<Trace>((resolve, reject) => {
        waiting.set(id, { resolve, reject })
        tell({ type: 'simulate', id, request })
      })
      return answered.finally(() => signal?.removeEventListener('abort', callOff))
    },
    warm(language) {
      if (!gone) tell({ type: 'warm', language })
    },
    isGone: () => gone,
    close() {
      gone = true
      port.disconnect()
    },
  }
}

const GONE = 'The engine has gone away.'
