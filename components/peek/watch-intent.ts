/** Tells which block a reader rests on, from what really happens on the page. It is in every page's content script. */
import { type By, dueAt, type Intent, type IntentEvent, intend, type Point } from './intent.ts'

export type IntentActions<B> = {
  /** The pointer moves on this block, or its button has the focus: it may soon be wanted. */
  onNear(block: B): void
  /** It will be wanted, as far as can be told: always before `onRest`, and followed by `onLeave`. */
  onLikely(block: B): void
  /** It is wanted. `at`: where the pointer is in the window. */
  onRest(block: B, by: By, at: Point | null): void
  /** It is wanted no longer. */
  onLeave(block: B): void
}

export type IntentWatch<B> = {
  /** The block's element, and the button that stands for it. */
  add(block: B, element: HTMLElement, button: HTMLElement): void
  remove(block: B): void
  /** The pointer has come to the card, or has left it. */
  hover(block: B, inside: boolean): void
  /** Nothing more of what is at hand, until the reader comes back to it. */
  decline(): void
  close(): void
}

export function watchIntent<B>(document: Document, actions: IntentActions<B>): IntentWatch<B> {
  const added = new Map<B, AbortController>()
  let intent: Intent<B> = { type: 'away' }
  let timer: ReturnType<typeof setTimeout> | undefined
  let following: AbortController | null = null

  function take(event: IntentEvent<B>): void {
    const before = intent
    intent = intend(before, event)
    if (intent === before) return
    clearTimeout(timer)
    const due = dueAt(intent)
    if (due !== null) {
      timer = setTimeout(() => take({ type: 'time', time: Math.max(due, now()) }), Math.max(0, due - now()))
    }
    const was = blockOf(before)
    const is = blockOf(intent)
    if (was !== null && was !== is) actions.onLeave(was)
    if (intent.type === 'near' && (before.type !== 'near' || before.block !== intent.block))
      actions.onNear(intent.block)
    if (is !== null && is !== was) actions.onLikely(is)
    if (intent.type === 'shown' && before.type === 'near') actions.onRest(intent.block, intent.by, intent.at)
    follow(intent.type !== 'away')
  }

  /** What concerns the whole page, listened to only while a reader is at a block. */
  function follow(on: boolean): void {
    if (on === (following !== null)) return
    following?.abort()
    following = on ? new AbortController() : null
    if (following === null) return
    const options = { capture: true, passive: true, signal: following.signal }
    document.addEventListener('scroll', ({ timeStamp }) => take({ type: 'scroll', time: timeStamp }), options)
  }

  return {
    add(block, element, button) {
      const leaving = new AbortController()
      const options = { passive: true, signal: leaving.signal }
      added.set(block, leaving)
      // A page can send events of its own; only what a reader does may run code.
      const point = (event: PointerEvent): void => {
        if (!event.isTrusted || event.pointerType === 'touch') return
        const at = { x: event.clientX, y: event.clientY }
        take({ type: 'point', block, at, pressed: event.buttons !== 0, time: event.timeStamp })
      }
      const leave =
        (by: By) =>
        ({ timeStamp }: Event): void =>
          take({ type: 'leave', block, by, time: timeStamp })
      for (const target of [element, button]) {
        target.addEventListener('pointermove', point, options)
        target.addEventListener('pointerdown', point, options)
        target.addEventListener('pointerleave', leave('pointer'), options)
      }
      button.addEventListener(
        'focus',
        ({ timeStamp }) => {
          if (button.matches(':focus-visible')) take({ type: 'focus', block, time: timeStamp })
        },
        options,
      )
      button.addEventListener('blur', leave('focus'), options)
    },
    remove(block) {
      added.get(block)?.abort()
      added.delete(block)
      if (intent.type !== 'away' && intent.block === block) take({ type: 'drop' })
    },
    hover: (block, inside) =>
      take(inside ? { type: 'hold' } : { type: 'leave', block, by: 'pointer', time: now() }),
    decline: () => take({ type: 'decline' }),
    close() {
      for (const leaving of added.values()) leaving.abort()
      added.clear()
      take({ type: 'drop' })
      clearTimeout(timer)
    },
  }
}

/** The block whose card is there or being made ready. */
function blockOf<B>(intent: Intent<B>): B | null {
  if (intent.type === 'near') return intent.likely ? intent.block : null
  return intent.type === 'shown' || intent.type === 'leaving' ? intent.block : null
}

const now = () => performance.now()
