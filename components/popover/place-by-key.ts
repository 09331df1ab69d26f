import type { View } from './view.ts'

/** Steps to the right and down. */
const ARROWS: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>

/**
 * While the window is being placed: arrows move it, with Shift they size it, Enter ends it. False for every other key, and
 * for those that the element with the focus wants itself. Escape is a command as elsewhere.
 */
export function placeByKey(event: Key, on: { tagName: string } | null, { frame, placing }: View): boolean {
  if (!frame || !placing.peek() || event.ctrlKey || event.altKey || event.metaKey) return false
  if (/^(INPUT|TEXTAREA|SELECT)$/.test(on?.tagName ?? '')) return false
  if (event.key === 'Enter' && on?.tagName !== 'BUTTON') {
    placing.value = false
    return true
  }
  const steps = ARROWS[event.key]
  if (steps === undefined) return false
  if (event.shiftKey) frame.growBy(...steps)
  else frame.moveBy(...steps)
  return true
}
