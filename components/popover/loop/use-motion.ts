import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { MOVE_MS, MOVES_SHOWN } from './limits.ts'

type Place = { left: number; top: number }

/**
 * Lets cards be seen on their way: whatever has the same `data-task` before and after glides from its old place to the
 * new one. Not while a hand scrubs, not where the system asks for less motion, not when everything moves at once.
 */
export function useMotion(root: RefObject<HTMLElement | null>, changed: unknown): void {
  const places = useRef(new Map<string, Place>())
  useLayoutEffect(() => {
    const panel = root.current
    if (!panel) return
    if (isStill(panel)) {
      // Nothing is measured, which would cost every frame of a scrub a layout of its own.
      places.current = new Map()
      return
    }
    const cards = [...panel.querySelectorAll<HTMLElement>('[data-task]')]
    const before = places.current
    const origin = panel.getBoundingClientRect()
    const now = new Map<string, Place>()
    const moved: { card: HTMLElement; by: Place | null }[] = []
    for (const card of cards) {
      const box = card.getBoundingClientRect()
      const task = card.dataset['task'] ?? ''
      const place = { left: box.left - origin.left, top: box.top - origin.top + panel.scrollTop }
      const old = before.get(task)
      now.set(task, place)
      if (!old) moved.push({ card, by: null })
      else if (Math.hypot(old.left - place.left, old.top - place.top) > 1)
        moved.push({ card, by: { left: old.left - place.left, top: old.top - place.top } })
    }
    places.current = now
    if (before.size === 0 || moved.length > MOVES_SHOWN) return
    for (const { card, by } of moved) glide(card, by)
  }, [root, changed])
}

function isStill(panel: HTMLElement): boolean {
  const scrubs = panel.closest('.body')?.querySelector('[data-scrubbing]') != null
  return scrubs || matchMedia('(prefers-reduced-motion: reduce)').matches
}

function glide(card: HTMLElement, by: Place | null): void {
  const from = by ? { transform: `translate(${by.left}px, ${by.top}px)`, zIndex: 1 } : { opacity: 0 }
  const to = by ? { transform: 'none', zIndex: 1 } : { opacity: 1 }
  card.animate([from, to], { duration: MOVE_MS, easing: 'cubic-bezier(0.2, 0, 0, 1)' })
}
