import type { Lane } from '../../replay/index.ts'
import type { VirtualMs } from '../../trace/index.ts'
import { endsByItself } from '../wait-words.ts'

/** Width in px of work that takes no time of the clock. */
const INSTANT = 7

export type CompareShapes = {
  blocks: { type: 'running' | 'blocked' | 'ready'; x: number; width: number }[]
  lines: { type: 'timed' | 'held'; x: number; width: number }[]
}

/**
 * One lane on a plain clock, `scale` px a millisecond, so that two runs can stand on the same axis. Work that takes no
 * time is a narrow block at its moment; several at one moment are one.
 */
export function layoutCompare(lane: Lane, scale: (at: VirtualMs) => number): CompareShapes {
  const blocks: CompareShapes['blocks'] = []
  const lines: CompareShapes['lines'] = []
  for (const span of lane.spans) {
    const x = scale(span.fromAt)
    const width = scale(span.toAt) - x
    if (span.type === 'waiting') {
      if (width >= 1) lines.push({ type: span.wait && endsByItself(span.wait) ? 'timed' : 'held', x, width })
    } else if (span.type !== 'ready' || width >= INSTANT) {
      const before = blocks.at(-1)
      const wide = Math.max(INSTANT, width)
      if (before && x < before.x + before.width && before.type === span.type) {
        before.width = Math.max(before.width, x + wide - before.x)
      } else blocks.push({ type: span.type, x, width: wide })
    }
  }
  return { blocks, lines }
}
