/**
 * What a pointer or the focus means. Pure: what happens comes in as events with their time, and what is meant comes
 * out as a state. `B` is whatever stands for a block.
 *
 *     away --point, focus--> near --it rests--> shown --leave--> leaving --it stays away--> away
 *                              |                  |  ^-------------|
 *                              '----press, Escape-'--> declined, until block and focus are left
 */
import { FOCUS_LIKELY_MS, FOCUS_REST_MS, LIKELY_MS, LINGER_MS, REST_MS, REST_PX } from './limits.ts'

export type Point = { x: number; y: number }
export type By = 'pointer' | 'focus'

export type Intent<B> =
  | { type: 'away' }
  /** At the block, but not yet for long; `since` it has been still. `likely`: for long enough to get its card ready. */
  | { type: 'near'; block: B; by: By; at: Point | null; since: number; likely: boolean }
  | { type: 'shown'; block: B; by: By; at: Point | null }
  /** Away from block and card, for how long is open. */
  | { type: 'leaving'; block: B; by: By; at: Point | null; since: number }
  /** The reader wants something else of this block. */
  | { type: 'declined'; block: B }

export type IntentEvent<B> =
  /** The pointer has moved on the block; a pointer that the page is scrolled under has not. */
  | { type: 'point'; block: B; at: Point; pressed: boolean; time: number }
  | { type: 'focus'; block: B; time: number }
  /** Pointer or focus has left the block, or the pointer has left the card. */
  | { type: 'leave'; block: B; by: By; time: number }
  /** The pointer is on the card. */
  | { type: 'hold' }
  | { type: 'scroll'; time: number }
  /** A press, Escape, a popover that opens. */
  | { type: 'decline' }
  /** The block has gone, or nothing is offered any more. */
  | { type: 'drop' }
  | { type: 'time'; time: number }

/** What is meant after this event. The same object where nothing has changed. */
export function intend<B>(intent: Intent<B>, event: IntentEvent<B>): Intent<B> {
  switch (event.type) {
    case 'point':
      return pointed(intent, event)
    case 'focus': {
      const { block, time } = event
      const here = intent.type !== 'away' && intent.block === block
      if (here && intent.type !== 'leaving') return intent
      return { type: 'near', block, by: 'focus', at: null, since: time, likely: false }
    }
    case 'leave':
      if (intent.type === 'away' || intent.block !== event.block) return intent
      // What the focus has brought stays until the focus leaves, wherever the pointer is; and the other way round.
      if (intent.type !== 'declined' && intent.by !== event.by) return intent
      return intent.type === 'shown' ? { ...intent, type: 'leaving', since: event.time } : leftNow(intent)
    case 'hold':
      return intent.type === 'leaving' ? { ...intent, type: 'shown' } : intent
    case 'scroll':
      return intent.type === 'near' ? { ...intent, since: event.time } : intent
    case 'decline':
      return intent.type === 'away' ? intent : { type: 'declined', block: intent.block }
    case 'drop':
      return intent.type === 'away' ? intent : { type: 'away' }
    case 'time': {
      const due = dueAt(intent)
      if (due === null || event.time < due) return intent
      if (intent.type !== 'near') return { type: 'away' }
      const rested = event.time >= intent.since + RESTS[intent.by].meant
      return rested ? { ...kept(intent), type: 'shown' } : { ...intent, likely: true }
    }
  }
}

/** When time alone changes what is meant; null for never. */
export function dueAt(intent: Intent<unknown>): number | null {
  if (intent.type === 'near') return intent.since + RESTS[intent.by][intent.likely ? 'meant' : 'likely']
  return intent.type === 'leaving' ? intent.since + LINGER_MS : null
}

/** How long pointer or focus must be still, ms. */
const RESTS = {
  pointer: { likely: LIKELY_MS, meant: REST_MS },
  focus: { likely: FOCUS_LIKELY_MS, meant: FOCUS_REST_MS },
} as const

function pointed<B>(intent: Intent<B>, event: IntentEvent<B> & { type: 'point' }): Intent<B> {
  const { block, at, pressed, time } = event
  // A button is held down: something is being selected or dragged.
  if (pressed) return { type: 'declined', block }
  const near = { type: 'near', block, by: 'pointer', at, since: time, likely: false } as const
  if (intent.type === 'away' || intent.block !== block) return near
  switch (intent.type) {
    case 'leaving':
      return { ...kept(intent), type: 'shown' }
    case 'near': {
      const trembles = intent.at !== null && apart(intent.at, at) <= REST_PX
      return trembles ? intent : { ...near, likely: intent.likely }
    }
    case 'shown':
    case 'declined':
      return intent
  }
}

function leftNow<B>(intent: Intent<B>): Intent<B> {
  return intent.type === 'leaving' ? intent : { type: 'away' }
}

/** What stays of it when its time is up. */
function kept<B>({ block, by, at }: Extract<Intent<B>, { since: number }>) {
  return { block, by, at }
}

function apart(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}
