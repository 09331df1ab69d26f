/**
 * Answers the interpreter's clock calls with the virtual clock. Emscripten asks `Date.now()` and
 * `performance.now()` for every clock of C, so time.time(), perf_counter(), datetime.now() and logging agree.
 */

/** 2026-01-01T12:00:00Z: a fixed origin, so that a program that prints the date prints the same one each time. */
const ORIGIN_MS = Date.UTC(2026, 0, 1, 12)
/** Reads without any progress after which a program must be waiting for the clock in a loop of its own. */
const PATIENCE = 1_000
/** What each further read then adds, in seconds. */
const BUSY_STEP = 0.000_1

type Timed = { HEAPF64: Float64Array }

export type HostClock = {
  /** From now on the clock is the number at this byte offset of the interpreter's memory, in seconds. */
  follow(memory: Timed, address: number): void
  /** Real milliseconds. */
  realNow(): number
}

/** Takes the place of the worker's clocks. Until `follow` they stand still at the origin. */
export function installHostClock(scope: typeof globalThis): HostClock {
  const realNow = scope.performance.now.bind(scope.performance)
  let read = () => 0
  let last = 0
  let reads = 0
  const seconds = () => read()
  scope.Date.now = () => ORIGIN_MS + seconds() * 1000
  Object.defineProperty(scope.performance, 'now', { value: () => seconds() * 1000, configurable: true })
  useUtc(scope.Date.prototype)
  return {
    realNow,
    follow(memory, address) {
      const index = address / Float64Array.BYTES_PER_ELEMENT
      read = () => {
        const heap = memory.HEAPF64
        let now = heap[index] ?? 0
        reads = now === last ? reads + 1 : 0
        if (reads > PATIENCE) {
          now += BUSY_STEP
          heap[index] = now
          reads = PATIENCE
        }
        last = now
        return now
      }
    },
  }
}

/** The machine's time zone would make the same program print another hour. */
function useUtc(date: Date): void {
  const utc = date as unknown as Record<string, unknown>
  for (const part of ['FullYear', 'Month', 'Date', 'Day', 'Hours', 'Minutes', 'Seconds', 'Milliseconds']) {
    utc[`get${part}`] = utc[`getUTC${part}`]
  }
  date.getTimezoneOffset = () => 0
}
