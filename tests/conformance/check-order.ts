/** A program's loop must do the same things in the same order as in the hand-checked file beside it. */
import type { Trace } from '../../components/trace/index.ts'
import { firstDifference } from './difference.ts'
import { orderOf } from './order.ts'

export function checkOrder(trace: Trace, expected: string[]): string | null {
  return firstDifference('order', expected, orderOf(trace))
}
