export * from './types.ts'
export { parseTrace, TraceError } from './validate.ts'
