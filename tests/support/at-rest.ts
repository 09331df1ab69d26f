/** Where something is on the page, once it is there to stay: what opens is animated, and what runs again is drawn anew. */
import type { Locator } from 'playwright'

/** In px of the window. */
export type Place = { left: number; top: number; width: number; height: number }

/** Frames in which it must not have moved. */
export const STILL_FRAMES = 4
/** How long a busy machine may take until nothing moves any more, ms. */
const PATIENCE_MS = 30_000

/** The box of an element when it no longer moves. Throws where it never rests. */
export async function boxOf(element: Locator): Promise<Place> {
  const end = Date.now() + PATIENCE_MS
  do {
    await element.waitFor()
    const box = await element.evaluate(stillBox, STILL_FRAMES).catch(() => null)
    if (box !== null) return box
  } while (Date.now() < end)
  throw new Error(`${element} is never at rest`)
}

/** The middle of an element, when it no longer moves. */
export async function middleOf(element: Locator): Promise<{ x: number; y: number }> {
  const { left, top, width, height } = await boxOf(element)
  return { x: left + width / 2, y: top + height / 2 }
}

/** In the page: null when another element has taken its place meanwhile. */
export async function stillBox(element: Element, frames: number): Promise<Place | null> {
  const rect = (): Place => {
    const { left, top, width, height } = element.getBoundingClientRect()
    return { left, top, width, height }
  }
  const root = element.getRootNode() as Document | ShadowRoot
  // One without an end never finishes.
  const ending = root
    .getAnimations()
    .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
  await Promise.all(ending.map(({ finished }) => finished.catch(() => null)))
  let before = rect()
  for (let same = 0; same < frames; ) {
    await new Promise(requestAnimationFrame)
    if (!element.isConnected) return null
    const now = rect()
    same = JSON.stringify(now) === JSON.stringify(before) ? same + 1 : 0
    before = now
  }
  return before.width > 0 && before.height > 0 ? before : null
}
