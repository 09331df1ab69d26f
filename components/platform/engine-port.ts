/** What a page and the engine host say to each other over their port, and the page's end of it. */
import type { EngineState } from '../simulate/client.ts'
import type { SimulateRequest } from '../simulate/protocol.ts'
import { parseTrace, type Trace } from '../trace/index.ts'
import { browser } from './browser.ts'
import { ask } from './messages.ts'

export const ENGINE_PORT = 'engine'

export type ToHost = { type: 'simulate'; id: number; request: SimulateRequest }

export type FromHost =
  | { type: 'state'; state: EngineState }
  | { type: 'trace'; id: number; trace: unknown }
  | { type: 'error'; id: number; message: string }

export type RemoteEngine = {
  simulate(request: SimulateRequest): Promise<Trace>
  /** Also calls off what is still under way. */
  close(): void
}

/** Connects a page to the engine host, which is started first when it is not there. */
export async function connectEngine(onState: (state: EngineState) => void): Promise<RemoteEngine> {
  await ask({ type: 'ensure-engine-host' })
  const port = browser.runtime.connect({ name: ENGINE_PORT })
  const waiting = new Map<number, { resolve(trace: Trace): void; reject(error: Error): void }>()
  let ids = 0
  port.onMessage.addListener((message: unknown) => {
    const told = message as FromHost
    if (told.type === 'state') {
      onState(told.state)
      return
    }
    const caller = waiting.get(told.id)
    waiting.delete(told.id)
    if (told.type === 'error') caller?.reject(new Error(told.message))
    else {
      try {
        caller?.resolve(parseTrace(told.trace))
      } catch (error) {
        caller?.reject(error as Error)
      }
    }
  })
  port.onDisconnect.addListener(() => {
    for (const { reject } of waiting.values()) reject(new Error('The engine has gone away.'))
    waiting.clear()
  })
  return {
    simulate(request) {
      const id = ++ids
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject })
        port.postMessage({ type: 'simulate', id, request } satisfies ToHost)
      })
    },
    close: () => port.disconnect(),
  }
}
