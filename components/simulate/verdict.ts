/** Traces of runs that an engine could not tell anything about. */
import { type Limit, type Outcome, type Runtime, TRACE_VERSION, type Trace } from '../trace/index.ts'
import { type EngineFamily, familyOf } from './families.ts'
import type { SimulateRequest } from './protocol.ts'

/** What would have run it. */
const RUNTIMES: Record<EngineFamily, Runtime> = {
  python: { name: 'CPython', version: '3.14', library: 'asyncio' },
  javascript: { name: 'ECMAScript', version: '2026', library: 'event loop' },
}

/** The run was ended from outside before it had told anything. */
export function stoppedTrace(request: SimulateRequest, limit: Limit, message: string): Trace {
  return emptyTrace(request, { type: 'stopped', limit, line: null, message })
}

/** The text was not run at all. */
export function refusedTrace(request: SimulateRequest, reason: string): Trace {
  return emptyTrace(request, { type: 'refused', reason, line: null })
}

function emptyTrace(request: SimulateRequest, outcome: Outcome): Trace {
  const lines = request.code.split('\n').length
  return {
    version: TRACE_VERSION,
    language: request.language,
    runtime: RUNTIMES[familyOf(request.language)],
    policy: request.policy,
    source: {
      original: request.code,
      text: request.code,
      origin: Array.from({ length: lines }, (_, index) => index + 1),
    },
    repairs: [],
    assumptions: [],
    tasks: [],
    events: [
      { type: 'run.started', seq: 0, at: 0 },
      { type: 'run.ended', seq: 1, at: 0, cause: 0 },
    ],
    outcome,
  }
}
