import { describeWait, plainText, type Replay } from '../replay/index.ts'
import type { VirtualMs, Wait } from '../trace/index.ts'
import type { Strings } from './strings.ts'

/** A wait that ends by itself; every other one is ended by somebody. */
export function endsByItself(wait: Wait): boolean {
  if (wait.on === 'timer') return wait.until !== undefined
  return wait.on === 'sleep' || wait.on === 'io' || wait.on === 'executor' || wait.on === 'yield'
}

/** What a task waits for and until when, as the loop panel says it: `asleep, 1 s left`, `for work A to finish`. */
export function waitWords(wait: Wait, replay: Replay, at: VirtualMs, strings: Strings): string {
  const left = wait.until === undefined || wait.until <= at ? null : strings.words.duration(wait.until - at)
  if (wait.on === 'sleep' && left !== null) return strings.asleep(left)
  const words = plainText(describeWait(replay, wait))
  return left === null || wait.on === 'yield' ? words : strings.timeLeft(words, left)
}
