/** The worker of the Python engine: one interpreter, one run at a time. The same code serves in a browser and in Node. */
import type { FromWorker, ToWorker } from '../protocol.ts'
import { type Interpreter, startInterpreter } from './interpreter.ts'

/** The worker's surroundings: what differs between a browser's worker and Node's. */
export type WorkerScope = {
  send(message: FromWorker): void
  onMessage(listener: (message: ToWorker) => void): void
  read(path: string): Promise<Uint8Array<ArrayBuffer>>
}

export function servePython(scope: WorkerScope): void {
  const { send } = scope
  const clock = performance.now.bind(performance)
  let interpreter: Interpreter | null = null
  let running = -1

  async function start({ files }: ToWorker & { type: 'start' }): Promise<void> {
    const started = clock()
    const read = async (path: string) => new TextDecoder().decode(await scope.read(path))
    const options = {
      indexURL: files.pyodide,
      onTrail: (text: string) => send({ type: 'trail', id: running, text }),
    }
    send({ type: 'progress', fraction: 0, label: 'snapshot' })
    let reason = 'no snapshot was built'
    if (files.snapshot !== null) {
      try {
        const snapshot = scope.read(files.snapshot).then((bytes) => {
          send({ type: 'progress', fraction: 0.3, label: 'interpreter' })
          return bytes
        })
        interpreter = await startInterpreter({ ...options, snapshot, guest: {} })
        send({ type: 'ready', start: { from: 'snapshot', ms: clock() - started } })
        return
      } catch (error) {
        reason = messageOf(error)
      }
    }
    send({ type: 'progress', fraction: 0.1, label: 'plain' })
    const guest = JSON.parse(await read(files.guest)) as Record<string, string>
    interpreter = await startInterpreter({ ...options, snapshot: null, guest })
    send({ type: 'ready', start: { from: 'plain', ms: clock() - started, reason } })
  }

  function run({ id, request, careful }: ToWorker & { type: 'run' }): void {
    if (interpreter === null) throw new Error('run before start')
    running = id
    let wire: string
    try {
      wire = interpreter.run(request, { careful })
    } catch (error) {
      // The interpreter itself gave up (out of memory, a fault in WebAssembly): nothing of it can be trusted.
      send({ type: 'broken', message: messageOf(error) })
      return
    }
    // The answer goes out first: putting the memory back is not the reader's time.
    send({ type: 'trace', id, wire })
    const spent = interpreter.reset()
    send(spent === null ? { type: 'reset' } : { type: 'spent', reason: spent })
  }

  scope.onMessage((message) => {
    if (message.type === 'start') {
      start(message).catch((error: unknown) => send({ type: 'broken', message: messageOf(error) }))
    } else {
      run(message)
    }
  })
}

function messageOf(error: unknown): string {
  const text = error instanceof Error ? error.message || error.name : String(error)
  return text.slice(0, 2_000)
}
