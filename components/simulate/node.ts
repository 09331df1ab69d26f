/** The same engine in Node: for the command line, the tests and the benchmark. */
import { readFile } from 'node:fs/promises'
import { Worker } from 'node:worker_threads'
import { createEngine, type Engine, type EngineOptions, type EngineWorker } from './client.ts'
import type { EngineFiles, FromWorker } from './protocol.ts'

/** An engine on worker threads. `files` are paths. */
export function createNodeEngine(files: EngineFiles, options: Partial<EngineOptions> = {}): Engine {
  return createEngine({ files, spare: false, spawn: spawnThread, ...options })
}

function spawnThread(): EngineWorker {
  const worker = new Worker(new URL('./node-worker.ts', import.meta.url), { stdout: true, stderr: true })
  // An engine that nobody waits for must not keep the process alive.
  worker.unref()
  return {
    post: (message) => {
      worker.ref()
      worker.postMessage(message)
    },
    listen(listener, onError) {
      worker.on('message', (message: FromWorker) => {
        if (message.type === 'reset' || message.type === 'ready') worker.unref()
        listener(message)
      })
      worker.on('error', (error: unknown) => onError(error instanceof Error ? error.message : String(error)))
    },
    terminate: () => void worker.terminate(),
  }
}

export async function readBytes(path: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(path))
}
