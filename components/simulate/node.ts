/** The same engine in Node: for the command line, the tests and the benchmark. */
import { readFile } from 'node:fs/promises'
import { Worker } from 'node:worker_threads'
import type { EngineWorker } from './client.ts'
import { createEngines, type Engines, type EnginesOptions } from './engines.ts'
import type { EngineFamily } from './families.ts'
import type { EngineFiles, FromWorker } from './protocol.ts'

/** Engines on worker threads. `files` are paths. */
export function createNodeEngine(files: EngineFiles, options: Partial<EnginesOptions> = {}): Engines {
  return createEngines({ files, spare: false, spawn: spawnThread, ...options })
}

function spawnThread(family: EngineFamily): EngineWorker {
  const worker = new Worker(new URL('./node-worker.ts', import.meta.url), {
    workerData: family,
    stdout: true,
    stderr: true,
  })
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
