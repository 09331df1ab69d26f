import { type ReadonlySignal, signal } from '@preact/signals'

/**
 * Words that come up beside what is pointed at, as WCAG 2.2 wants them (1.4.13): the pointer can go over to them, they
 * stay until it has left both, and they can be sent away without moving it.
 */
export type Linger<Shown> = {
  shown: ReadonlySignal<Shown | null>
  /** The pointer, the focus or a finger is on this. `now`: it was asked for, so it does not have to rest there. */
  over(next: Shown, now?: boolean): void
  /** It is there no more; the words stay while it is on them. */
  out(): void
  /** It is on the words, and then on them no more. */
  hold(): void
  release(): void
  /** Away with them, until something else is pointed at. */
  dismiss(): void
}

export type LingerOptions<Shown> = {
  /** How long one must rest on something before it is shown, and how long it stays behind, in ms. */
  restMs: number
  leaveMs: number
  /** Whether both are the same thing, wherever on it the pointer is. */
  same(a: Shown, b: Shown): boolean
}

export function createLinger<Shown>({ restMs, leaveMs, same }: LingerOptions<Shown>): Linger<Shown> {
  const shown = signal<Shown | null>(null)
  let wanted: Shown | null = null
  let dismissed: Shown | null = null
  let held = false
  let resting: ReturnType<typeof setTimeout> | undefined
  let leaving: ReturnType<typeof setTimeout> | undefined
  const is = (a: Shown | null, b: Shown | null): boolean => a !== null && b !== null && same(a, b)
  const stop = (): void => {
    clearTimeout(resting)
    clearTimeout(leaving)
    leaving = undefined
    wanted = null
  }
  const leave = (): void => {
    if (shown.peek() === null || leaving !== undefined) return
    leaving = setTimeout(() => {
      leaving = undefined
      shown.value = null
    }, leaveMs)
  }
  const show = (next: Shown): void => {
    stop()
    held = false
    dismissed = null
    shown.value = next
  }
  return {
    shown,
    over(next, now = false) {
      if (is(shown.peek(), next)) stop()
      else if (now) show(next)
      else if (!is(wanted, next) && !is(dismissed, next)) {
        clearTimeout(resting)
        wanted = next
        resting = setTimeout(() => show(next), restMs)
        leave()
      }
    },
    out() {
      clearTimeout(resting)
      wanted = dismissed = null
      if (!held) leave()
    },
    hold() {
      stop()
      held = true
    },
    release() {
      held = false
      leave()
    },
    dismiss() {
      stop()
      held = false
      dismissed = shown.peek()
      shown.value = null
    },
  }
}
