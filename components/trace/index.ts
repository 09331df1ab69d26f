export * from './types.ts'
export { parseTrace, TraceError } from './validate.ts'
export * from './wait.ts'
