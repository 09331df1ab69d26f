/** Runs the program of the editor and keeps what the explainer shows. */
import { batch, computed, effect, type ReadonlySignal, signal } from '@preact/signals'
import type { Preferences, RemoteEngine } from '../platform/index.ts'
import type { PopoverModel } from '../popover/index.ts'
import { completeReplay } from '../reader/complete-replay.ts'
import { retold } from '../reader/retold.ts'
import { sameTime } from '../reader/same-time.ts'
import { waitingFor } from '../reader/waiting-for.ts'
import { createPlayer, createReplay, type PlayerWorld, type Replay } from '../replay/index.ts'
import type { EngineState } from '../simulate/client.ts'
import type { RunInputs } from '../simulate/protocol.ts'
import type { Trace } from '../trace/index.ts'
import type { Words } from '../words/index.ts'
import { type EventLoop, type Problem, type Program, problemOf } from './program.ts'
import { isSameProgram } from './same-program.ts'

export type SessionWorld = PlayerWorld & {
  /** In which everything is told, also what was told already. */
  words: ReadonlySignal<Words>
  connect(onState: (state: EngineState) => void): Promise<RemoteEngine>
  /** How the reader wants replays to be, asked for anew with each program that is opened. */
  preferences(): Promise<Pick<Preferences, 'latencies' | 'speed'>>
}

/** What can be set for a run besides its program. */
export type RunSettings = Omit<RunInputs, 'loop'> & { loop?: EventLoop }

export type Session = {
  model: ReadonlySignal<PopoverModel>
  /** Of the latest run; what the model shows may be an older one. */
  problem: ReadonlySignal<Problem | null>
  busy: ReadonlySignal<boolean>
  /** What "Before" is: the program as it was opened or kept, or as it was pasted over another. */
  first: ReadonlySignal<Program | null>
  /**
   * Runs the program; a run that is still under way is called off. `fresh`: it is another program, not a change of
   * the one before; it then stands at `step`.
   */
  run(program: Program, fresh?: { step: number }): Promise<void>
  /** Runs the same program with something else set. */
  set(change: RunSettings): Promise<void>
  /** From now on "Before" is what the program does now. */
  keep(): void
  close(): void
}

export function createSession(world: SessionWorld): Session {
  const model = signal<PopoverModel>({ type: 'simulating', code: '' })
  /** The latest run, also one that is not shown. */
  const latest = signal<Trace | null>(null)
  const problem = computed(() => latest.value && problemOf(latest.value, world.words.value))
  const busy = signal(false)
  const first = signal<Program | null>(null)
  let before: Replay | null = null
  let program: Program | null = null
  let settings: RunSettings = {}
  let speed = 1
  let engine: RemoteEngine | null = null
  /** Counts the runs: what an earlier one says is heard by nobody. */
  let turn = 0
  let running = false

  async function run(next: Program, fresh?: { step: number }): Promise<void> {
    const mine = ++turn
    program = next
    if (fresh) {
      first.value = next
      before = null
      settings = {}
    }
    // Hanging up is what calls a run off.
    if (running) hangUp()
    running = true
    batch(() => {
      busy.value = true
      const now = model.peek()
      model.value = now.type === 'ready' ? { ...now, earlier: true } : { type: 'simulating', code: next.code }
    })
    try {
      if (fresh) await prefer(mine)
      engine ??= await connected(mine, next)
      if (mine !== turn || engine === null) return
      const live = engine
      const { loop = 'auto', ...inputs } = settings
      const request = { ...next, ...inputs, ...(loop !== 'auto' && { loop }) }
      const trace = await live.simulate({ ...request, policy: 'concurrent' })
      if (mine !== turn) return
      show(trace, next, fresh?.step ?? null)
      await completeReplay(trace, request, live.simulate, world.words, (finding) => {
        const now = model.peek()
        if (mine === turn && now.type === 'ready' && now.trace === trace) model.value = { ...now, ...finding }
        return mine === turn
      })
    } catch (error) {
      if (mine === turn) fail(error as Error, next)
    } finally {
      if (mine === turn) {
        running = false
        busy.value = false
      }
    }
  }

  async function prefer(mine: number): Promise<void> {
    const preferences = await world.preferences()
    if (mine !== turn) return
    speed = preferences.speed
    if (Object.keys(preferences.latencies).length > 0) settings = { latencies: preferences.latencies }
  }

  async function connected(mine: number, { code }: Program): Promise<RemoteEngine | null> {
    const made = await world.connect((state) => {
      const now = model.peek()
      if (mine === turn && (now.type === 'starting' || now.type === 'simulating'))
        model.value = waitingFor(state, code, world.words.peek())
    })
    if (mine === turn) return made
    made.close()
    return null
  }

  function show(trace: Trace, of: Program, step: number | null): void {
    batch(() => {
      latest.value = trace
      const shown = model.peek()
      if (trace.outcome.type === 'refused') {
        if (shown.type !== 'ready') model.value = { type: 'refused', trace }
        return
      }
      const replay = createReplay(trace, world.words.peek())
      const player = createPlayer(replay, world)
      // A change of the program leaves the speed as the reader has set it.
      player.setSpeed(step === null && shown.type === 'ready' ? shown.player.speed.peek() : speed)
      player.seek(step ?? (shown.type === 'ready' ? sameTime(shown, replay) : 0))
      // What was pasted over a program is no change of it.
      const known = first.peek()
      if (known !== null && !isSameProgram(known.code, of.code)) {
        first.value = of
        before = null
      }
      if (before === null || of.code === first.peek()?.code) before = replay
      model.value = {
        type: 'ready',
        trace,
        replay,
        player,
        comparison: { type: trace.outcome.type === 'completed' ? 'pending' : 'none' },
        ...(before !== replay && { before }),
      }
    })
  }

  function fail(error: Error, { code }: Program): void {
    hangUp()
    model.value = { type: 'broken', code, message: error.message }
  }

  const stopSpeaking = effect(() => {
    const words = world.words.value
    const now = model.peek()
    if (now.type !== 'ready' || now.replay.words.locale === words.locale) return
    if (before !== null) before = createReplay(before.trace, words)
    model.value = retold(now, words)
  })

  function hangUp(): void {
    engine?.close()
    engine = null
  }

  return {
    model,
    problem,
    busy,
    first,
    run,
    async set(change) {
      settings = { ...settings, ...change }
      if (program === null) return
      // What it did with other answers is nothing to measure a change by.
      before = null
      first.value = program
      await run(program)
    },
    keep() {
      const now = model.peek()
      if (now.type !== 'ready' || program === null) return
      first.value = program
      before = now.replay
      const { before: _, ...rest } = now
      model.value = rest
    },
    close() {
      turn++
      stopSpeaking()
      hangUp()
    },
  }
}
