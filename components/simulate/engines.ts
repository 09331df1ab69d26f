/** One engine a family of languages, each started when it is first needed: neither waits for the other. */
import {
  createEngine,
  type Engine,
  type EngineOptions,
  type EngineState,
  type EngineWorker,
} from './client.ts'
import { type EngineFamily, familyOf } from './families.ts'

export type EnginesOptions = Omit<EngineOptions, 'spawn'> & { spawn(family: EngineFamily): EngineWorker }

export type Engines = Omit<Engine, 'warm'> & {
  /** Starts a worker of this family ahead of the first request. */
  warm(family?: EngineFamily): ReturnType<Engine['warm']>
}

/** Engines behind one face. The state that is told is that of the engine that was asked last. */
export function createEngines({ spawn, onState, ...options }: EnginesOptions): Engines {
  const engines = new Map<EngineFamily, Engine>()
  let asked: EngineFamily = 'python'

  function engineOf(family: EngineFamily): Engine {
    const made =
      engines.get(family) ??
      createEngine({
        ...options,
        spawn: () => spawn(family),
        onState: (state) => {
          if (family === asked || state.type === 'off') onState?.(named(state, family))
        },
      })
    engines.set(family, made)
    return made
  }

  /** `off` only when none is at work any more. */
  function stateNow(): EngineState {
    const state = engines.get(asked)?.state() ?? { type: 'off' }
    if (state.type !== 'off') return named(state, asked)
    for (const [family, engine] of engines)
      if (engine.state().type !== 'off') return named(engine.state(), family)
    return state
  }

  return {
    simulate(request, signal) {
      asked = familyOf(request.language)
      return engineOf(asked).simulate(request, signal)
    },
    warm: (family = 'python') => engineOf(family).warm(),
    state: stateNow,
    close() {
      for (const engine of engines.values()) engine.close()
    },
  }
}

/** What is being started, for the words that a reader sees. */
function named(state: EngineState, family: EngineFamily): EngineState {
  return state.type === 'starting' && family === 'javascript' ? { ...state, label: 'javascript' } : state
}
