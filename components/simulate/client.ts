/**
 * Runs programs on an engine's workers: one that works and a spare that is started ahead, so that a worker that had
 * to be ended costs the next reader nothing.
 */
import type { Trace } from '../trace/index.ts'
import { limits as defaultLimits } from './limits.ts'
import type { EngineFiles, EngineStart, FromWorker, SimulateRequest, ToWorker } from './protocol.ts'
import { refusedTrace, stoppedTrace } from './verdict.ts'
import { decodeTrace, decodeTrail } from './wire.ts'

/** A worker as the client needs it: a browser's Worker and Node's are both put behind this. */
export type EngineWorker = {
  post(message: ToWorker): void
  listen(listener: (message: FromWorker) => void, onError: (message: string) => void): void
  terminate(): void
}

export type EngineOptions = {
  files: EngineFiles
  spawn(): EngineWorker
  /** Keep a worker ready ahead of need. */
  spare: boolean
  limits?: Record<
    'wallMs' | 'trailMs' | 'startMs' | 'plainStartMs' | 'spareAfterMs' | 'idleMs' | 'sourceCharacters',
    number
  >
  onState?(state: EngineState): void
}

export type EngineState =
  | { type: 'off' }
  | { type: 'starting'; fraction: number; label: string }
  | { type: 'ready'; start: EngineStart }
  | { type: 'running' }
  | { type: 'broken'; message: string }

export type Engine = {
  /** Runs the program; what it does wrong is in the trace's outcome. Rejects with EngineError or when aborted. */
  simulate(request: SimulateRequest, signal?: AbortSignal): Promise<Trace>
  /** Starts a worker ahead of the first request. Resolves when it is ready. */
  warm(): Promise<EngineStart>
  state(): EngineState
  close(): void
}

/** The engine could not be started or broke down: no fault of the program's. */
export class EngineError extends Error {
  override name = 'EngineError'
}

type Slot = {
  worker: EngineWorker
  ready: Promise<EngineStart>
  reset: Promise<void>
  onMessage: (message: FromWorker) => void
  /** Ends the worker, in whatever state it is. */
  end(): void
}
type Verdict =
  | { type: 'trace'; wire: string }
  | { type: 'late'; trail: string }
  | { type: 'broken'; message: string }

export function createEngine(options: EngineOptions): Engine {
  const limits = options.limits ?? defaultLimits
  let state: EngineState = { type: 'off' }
  let slots: Slot[] = []
  let runs = 0
  let idle: ReturnType<typeof setTimeout> | undefined
  let later: ReturnType<typeof setTimeout> | undefined
  let queue: Promise<unknown> = Promise.resolve()

  function tell(next: EngineState): void {
    state = next
    options.onState?.(next)
  }

  function spawn(): Slot {
    const worker = options.spawn()
    const slot: Slot = {
      worker,
      ready: Promise.resolve({ from: 'plain', ms: 0 } as EngineStart),
      reset: Promise.resolve(),
      onMessage: () => {},
      end: () => worker.terminate(),
    }
    slot.ready = new Promise((resolve, reject) => {
      const fail = (message: string) => {
        clearTimeout(silence)
        drop(slot)
        reject(new EngineError(message))
        slot.onMessage({ type: 'broken', message })
      }
      // A worker whose script or whose interpreter never comes says nothing at all, not even that it failed.
      const expectMore = (step: string) => {
        const ms = step === 'plain' ? limits.plainStartMs : limits.startMs
        return setTimeout(() => fail(silentStart(step, ms)), ms)
      }
      let silence = expectMore('worker')
      slot.end = () => {
        clearTimeout(silence)
        worker.terminate()
      }
      worker.listen((message) => {
        if (message.type === 'ready') {
          clearTimeout(silence)
          resolve(message.start)
        } else if (message.type === 'broken') fail(message.message)
        else if (message.type === 'progress') {
          clearTimeout(silence)
          silence = expectMore(message.label)
          if (slots[0] === slot) tell({ type: 'starting', fraction: message.fraction, label: message.label })
        } else slot.onMessage(message)
      }, fail)
    })
    slot.ready.catch(() => {})
    worker.post({ type: 'start', files: options.files })
    slots.push(slot)
    return slot
  }

  function drop(slot: Slot): void {
    slots = slots.filter((other) => other !== slot)
    slot.end()
  }

  /** At once where no worker is left; otherwise when the reader has seen what the last run has brought. */
  function keepSpare(): void {
    clearTimeout(later)
    if (!options.spare || slots.length > 1) return
    if (slots.length === 0) spawn()
    later = setTimeout(() => slots.length < 2 && spawn(), limits.spareAfterMs)
    if (typeof later === 'object') later.unref()
  }

  /** One run on one worker: its answer, or that it was ended because it gave none in time. */
  async function attempt(
    request: SimulateRequest,
    careful: boolean,
    ms: number,
    signal?: AbortSignal,
  ): Promise<Verdict> {
    const { slot, start } = await liveSlot()
    try {
      signal?.throwIfAborted()
      tell({ type: 'running' })
      const verdict = await runOn(slot, request, careful, ms, signal)
      if (verdict.type !== 'trace') drop(slot)
      return verdict
    } finally {
      keepSpare()
      tell({ type: 'ready', start })
    }
  }

  function runOn(
    slot: Slot,
    request: SimulateRequest,
    careful: boolean,
    ms: number,
    signal?: AbortSignal,
  ): Promise<Verdict> {
    const id = ++runs
    let trail = ''
    return new Promise((resolve, reject) => {
      const end = (verdict: Verdict) => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', onAbort)
        resolve(verdict)
      }
      const onAbort = () => {
        clearTimeout(timer)
        // It can not be told to stop: it knows nothing until the run is over.
        drop(slot)
        reject(signal?.reason)
      }
      const timer = setTimeout(() => end({ type: 'late', trail }), ms)
      signal?.addEventListener('abort', onAbort, { once: true })
      slot.onMessage = (message) => {
        if (message.type === 'trail' && message.id === id) trail += message.text
        if (message.type === 'broken') end(message)
        if (message.type === 'trace' && message.id === id) {
          slot.reset = afterRun(slot)
          end(message)
        }
      }
      slot.worker.post({ type: 'run', id, request, careful })
    })
  }

  /** A worker that is ready for a run: the one at the front may turn out to be spent while it is waited for. */
  async function liveSlot(): Promise<{ slot: Slot; start: EngineStart }> {
    for (;;) {
      const slot = slots[0] ?? spawn()
      if (state.type !== 'ready') tell({ type: 'starting', fraction: 0, label: 'worker' })
      const start = await slot.ready.catch((error: EngineError) => {
        tell({ type: 'broken', message: error.message })
        throw error
      })
      await slot.reset
      if (slots[0] === slot) return { slot, start }
    }
  }

  /** The worker puts its memory back, or says that it can not. */
  function afterRun(slot: Slot): Promise<void> {
    return new Promise((resolve) => {
      slot.onMessage = (message) => {
        if (message.type === 'spent' || message.type === 'broken') {
          drop(slot)
          keepSpare()
        }
        resolve()
      }
    })
  }

  async function simulate(request: SimulateRequest, signal?: AbortSignal): Promise<Trace> {
    clearTimeout(idle)
    try {
      signal?.throwIfAborted()
      if (request.code.length > limits.sourceCharacters) {
        const most = limits.sourceCharacters.toLocaleString('en')
        return refusedTrace(
          request,
          `This block is longer than ${most} characters. Loopscope does not run it.`,
        )
      }
      const verdict = await attempt(request, false, limits.wallMs, signal)
      if (verdict.type === 'trace') return decodeTrace(verdict.wire, request)
      if (verdict.type === 'broken') return stoppedTrace(request, 'memory', brokenMessage)
      return await trace(request, signal)
    } finally {
      closeWhenIdle()
    }
  }

  function closeWhenIdle(): void {
    clearTimeout(idle)
    idle = setTimeout(close, limits.idleMs)
    if (typeof idle === 'object') idle.unref()
  }

  /** The first run hung. A second one that tells each line at once finds out where. */
  async function trace(request: SimulateRequest, signal?: AbortSignal): Promise<Trace> {
    const seconds = limits.wallMs / 1000
    const verdict = await attempt(request, true, limits.trailMs, signal)
    if (verdict.type === 'trace') return decodeTrace(verdict.wire, request)
    const message = (line: number | null) =>
      `The run was stopped: ${line === null ? 'the program' : `line ${line}`} did not finish within ${seconds} seconds of real time.`
    const told = verdict.type === 'late' ? decodeTrail(verdict.trail, request, message) : null
    return told ?? stoppedTrace(request, 'wall-time', message(null))
  }

  function close(): void {
    clearTimeout(idle)
    clearTimeout(later)
    for (const slot of slots) slot.end()
    slots = []
    tell({ type: 'off' })
  }

  return {
    // One run at a time: two would share two cores and each take twice as long.
    simulate: (request, signal) => {
      const run = queue.then(() => simulate(request, signal))
      queue = run.catch(() => {})
      return run
    },
    async warm() {
      const slot = slots[0] ?? spawn()
      const start = await slot.ready
      if (state.type !== 'running') tell({ type: 'ready', start })
      closeWhenIdle()
      return start
    },
    state: () => state,
    close,
  }
}

/** What a start was at when it fell silent, by the label of its last progress. */
const STEPS: Record<string, string> = {
  worker: 'its worker did not answer',
  snapshot: 'its snapshot could not be read',
  interpreter: 'the interpreter did not come up from its snapshot',
  plain: 'the interpreter did not come up',
}

function silentStart(step: string, ms: number): string {
  return `The engine did not start: ${STEPS[step] ?? step} within ${ms / 1000} seconds.`
}

const brokenMessage =
  'The run was stopped: the program brought the interpreter down. Most often it has used up its memory or its stack.'
