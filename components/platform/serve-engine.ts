/** The engine host's end of the port. */
import type { EngineState } from '../simulate/client.ts'
import { createEngines } from '../simulate/engines.ts'
import { type EngineFamily, familyOf } from '../simulate/families.ts'
import type { FromWorker, ToWorker } from '../simulate/protocol.ts'
import type { Language } from '../trace/index.ts'
import { browser } from './browser.ts'
import { ENGINE_PORT, type FromHost, type ToHost } from './engine-port.ts'
import { noteError } from './errors.ts'
import { answer } from './messages.ts'

type Port = ReturnType<typeof browser.runtime.connect>

/** How long nobody must be connected before the host may go: a page may be on its way just now. ms */
const LEAVE_AFTER_MS = 2_000

/**
 * Serves every page of the browser with one engine. `onIdle` is called when the workers were dropped and nobody is
 * connected. `warm` starts the engine of a language ahead of the first request.
 */
export function serveEngine(onIdle: () => void): { warm(language: Language): void } {
  const ports = new Set<Port>()
  const engine = createEngines({
    files: {
      pyodide: browser.runtime.getURL('pyodide/'),
      snapshot: browser.runtime.getURL('engine/snapshot.bin'),
      guest: browser.runtime.getURL('engine/guest.json'),
      javascript: browser.runtime.getURL('engine/javascript.json'),
    },
    spawn: spawnWorker,
    spare: true,
    onState: (state) => {
      if (state.type === 'broken') void noteError('engine', state.message)
      for (const port of ports) tell(port, { type: 'state', state })
      leaveSoon()
    },
  })

  function leaveSoon(): void {
    const unused = () => ports.size === 0 && engine.state().type === 'off'
    if (unused()) setTimeout(() => unused() && onIdle(), LEAVE_AFTER_MS)
  }

  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== ENGINE_PORT) return
    const runs = new Map<number, AbortController>()
    ports.add(port)
    tell(port, { type: 'state', state: engine.state() })
    port.onMessage.addListener((message: unknown) => {
      const told = message as ToHost
      switch (told.type) {
        case 'simulate': {
          const { id, request } = told
          const run = new AbortController()
          runs.set(id, run)
          engine
            .simulate(request, run.signal)
            .then(
              (trace) => tell(port, { type: 'trace', id, trace }),
              (error: unknown) => tell(port, { type: 'error', id, message: messageOf(error) }),
            )
            .finally(() => runs.delete(id))
          break
        }
        case 'call-off':
          runs.get(told.id)?.abort()
          break
        case 'warm':
          // What keeps it from starting is told to whoever asks for a run.
          engine.warm(familyOf(told.language)).catch(() => {})
      }
    })
    port.onDisconnect.addListener(() => {
      ports.delete(port)
      for (const run of runs.values()) run.abort()
      leaveSoon()
    })
  })

  answer('engine-state', async (): Promise<EngineState> => engine.state())
  // One that does not start says so to whoever asks it to run something.
  return { warm: (language) => void engine.warm(familyOf(language)).catch(() => {}) }
}

function spawnWorker(family: EngineFamily) {
  const worker = new Worker(browser.runtime.getURL(`${family}-worker.js`), { type: 'module' })
  return {
    post: (message: ToWorker) => worker.postMessage(message),
    listen(listener: (message: FromWorker) => void, onError: (message: string) => void) {
      worker.onmessage = (event: MessageEvent<FromWorker>) => listener(event.data)
      worker.onerror = (event) => onError(event.message || 'The worker could not be started.')
    },
    terminate: () => worker.terminate(),
  }
}

/** A port that was closed in the meantime throws; nobody is left to be told. */
function tell(port: Port, message: FromHost): void {
  try {
    port.postMessage(message)
  } catch {}
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
