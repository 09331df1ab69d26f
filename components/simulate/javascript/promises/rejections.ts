/** Promises that were rejected while nobody handled them: ecma262, HostPromiseRejectionTracker. */
import type { PromiseObject } from '@engine262/engine262'

export class Rejections {
  private waiting: PromiseObject[] = []
  /** The line at which each was rejected, where code of the program ran. */
  private readonly lines = new WeakMap<PromiseObject, number>()
  /** Told, and not handled until now. */
  private readonly told = new Set<PromiseObject>()
  /** Those that were handled after they had been told. */
  private late: PromiseObject[] = []

  private readonly lineNow: () => number | null

  constructor(lineNow: () => number | null) {
    this.lineNow = lineNow
  }

  lineOf(promise: PromiseObject): number | null {
    return this.lines.get(promise) ?? null
  }

  readonly track = (promise: PromiseObject, operation: 'reject' | 'handle'): void => {
    if (operation === 'reject') {
      this.waiting.push(promise)
      const line = this.lineNow()
      if (line !== null) this.lines.set(promise, line)
    } else if (this.told.delete(promise)) {
      this.late.push(promise)
    } else {
      this.waiting = this.waiting.filter((other) => other !== promise)
    }
  }

  /** Those that have to be told now. */
  take(): PromiseObject[] {
    const now = this.waiting
    this.waiting = []
    for (const promise of now) this.told.add(promise)
    return now
  }

  takeLate(): PromiseObject[] {
    const now = this.late
    this.late = []
    return now
  }
}
