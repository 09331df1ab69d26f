/** The worker of the JavaScript engine: a realm for each run, one run at a time. The same code in a browser and in Node. */

import type { FromWorker, ToWorker } from '../protocol.ts'
import { stripWorker } from '../python/strip.ts'
import type { GuestSources } from './modules.ts'
import { prepare, runProgram } from './run.ts'
import type { World } from './world.ts'

/** The worker's surroundings: what differs between a browser's worker and Node's. */
export type WorkerScope = {
  send(message: FromWorker): void
  onMessage(listener: (message: ToWorker) => void): void
  read(path: string): Promise<Uint8Array<ArrayBuffer>>
}

export function serveJavaScript(scope: WorkerScope): void {
  const { send } = scope
  const clock = performance.now.bind(performance)
  let next: World | null = null
  let sources: GuestSources = {}

  async function start({ files }: ToWorker & { type: 'start' }): Promise<void> {
    const started = clock()
    const reading = scope.read(files.javascript)
    // The realm is made while the file is on its way.
    next = prepare()
    sources = JSON.parse(new TextDecoder().decode(await reading)) as GuestSources
    stripWorker(globalThis)
    send({ type: 'ready', start: { from: 'plain', ms: clock() - started } })
  }

  function run({ id, request, careful }: ToWorker & { type: 'run' }): void {
    const world = next ?? prepare()
    next = null
    let wire: string
    try {
      wire = runProgram(world, request, {
        careful,
        sources,
        onTrail: (text) => send({ type: 'trail', id, text }),
      })
    } catch (error) {
      // The engine itself gave up: what it leaves behind can not be trusted.
      send({
        type: 'broken',
        message: error instanceof Error ? `${error.name}: ${error.message}\n${error.stack}` : String(error),
      })
      return
    }
    send({ type: 'trace', id, wire })
    // The answer goes out first: making the next world is not the reader's time.
    next = prepare()
    send({ type: 'reset' })
  }

  scope.onMessage((message) => {
    if (message.type === 'start') {
      start(message).catch((error: unknown) => send({ type: 'broken', message: String(error) }))
    } else {
      run(message)
    }
  })
}
