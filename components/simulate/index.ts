export { compareLoops } from './advice/compare-loops.ts'
export { confirmAdvice } from './advice/confirm-advice.ts'
export {
  createEngine,
  type Engine,
  EngineError,
  type EngineOptions,
  type EngineState,
  type EngineWorker,
} from './client.ts'
export { createEngines, type Engines, type EnginesOptions } from './engines.ts'
export { type EngineFamily, familyOf } from './families.ts'
export { limits } from './limits.ts'
export type {
  EngineFiles,
  EngineStart,
  FromWorker,
  RunInputs,
  SimulateRequest,
  ToWorker,
} from './protocol.ts'
export { decodeTrace } from './wire.ts'
