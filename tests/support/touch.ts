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

/** Fingers that go from one place to another, by `steps`, and are lifted. */
export async function swipe(from: readonly Place[], to: readonly Place[], steps = 8): Promise<void> {
  await touch('touchStart', from)
  for (let step = 1; step <= steps; step++)
    await touch(
      'touchMove',
      from.map(({ x, y }, finger) => ({
        x: x + (((to[finger]?.x ?? x) - x) * step) / steps,
        y: y + (((to[finger]?.y ?? y) - y) * step) / steps,
      })),
    )
  await touch('touchEnd', [])
}

export async function tap(place: Place): Promise<void> {
  await touch('touchStart', [place])
  await touch('touchEnd', [])
}
