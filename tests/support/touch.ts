import { cdp } from 'vitest/browser'

/** In px of the test's own window. */
export type Place = { x: number; y: number }

type Session = { send(method: string, parameters?: object): Promise<unknown> }

/** Fingers on the glass, as the browser itself gets them. Every place is a finger that is down after the event. */
export async function touch(
  type: 'touchStart' | 'touchMove' | 'touchEnd',
  places: readonly Place[],
): Promise<void> {
  const { left = 0, top = 0, width = innerWidth } = window.frameElement?.getBoundingClientRect() ?? {}
  // The test's window may stand in a smaller frame of the runner's page.
  const scale = width / innerWidth
  const touchPoints = places.map(({ x, y }, id) => ({ x: left + x * scale, y: top + y * scale, id }))
  await (cdp() as Session).send('Input.dispatchTouchEvent', { type, touchPoints })
}

/**
 * Fingers that go from one place to another, by `steps`, and are lifted. The first step is sent together with the touch:
 * on a busy machine a finger that moves a moment later has rested.
 */
export async function swipe(from: readonly Place[], to: readonly Place[], steps = 8): Promise<void> {
  const move = (step: number): Promise<void> =>
    touch(
      'touchMove',
      from.map(({ x, y }, finger) => ({
        x: x + (((to[finger]?.x ?? x) - x) * step) / steps,
        y: y + (((to[finger]?.y ?? y) - y) * step) / steps,
      })),
    )
  await Promise.all([touch('touchStart', from), move(1), move(2)])
  for (let step = 3; step <= steps; step++) await move(step)
  await touch('touchEnd', [])
}

/** Together, for the same reason. */
export async function tap(place: Place): Promise<void> {
  await Promise.all([touch('touchStart', [place]), touch('touchEnd', [])])
}
