/** What a key asks for. */
export type Command =
  | 'toggle'
  | 'step'
  | 'back'
  | 'step-line'
  | 'back-line'
  | 'to-start'
  | 'to-end'
  | 'help'
  | 'escape'
  | 'what-if'
  | 'why'
  | 'place'
  | 'keep'
  | TimelineCommand

/** What a key asks of the picture. */
export type TimelineCommand =
  | 'zoom-in'
  | 'zoom-out'
  | 'pan-left'
  | 'pan-right'
  | 'fit'
  | 'next-event'
  | 'event-before'
  | 'lane-below'
  | 'lane-above'
  | 'pin'
  | 'fold'
  | 'chain'
  | 'follow'
  | 'table'
  | 'filter'

/** By the key's own name, in lower case where it is a letter: Caps Lock must not change what a key does. */
const PLAIN: Record<string, Command> = {
  ArrowRight: 'step',
  ArrowLeft: 'back',
  Home: 'to-start',
  End: 'to-end',
  '?': 'help',
  Escape: 'escape',
  w: 'zoom-in',
  s: 'zoom-out',
  '+': 'zoom-in',
  '=': 'zoom-in',
  '-': 'zoom-out',
  a: 'pan-left',
  d: 'pan-right',
  f: 'fit',
  '.': 'next-event',
  ',': 'event-before',
  ArrowDown: 'lane-below',
  ArrowUp: 'lane-above',
  p: 'pin',
  c: 'fold',
  l: 'chain',
  o: 'follow',
  t: 'table',
  e: 'what-if',
  y: 'why',
  m: 'place',
  k: 'keep',
  '/': 'filter',
}

type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>
type Target = { tagName: string; role?: string | null; isContentEditable?: boolean }

/** The command of a key press; null for keys that are not ours. `on` is the element that has the focus. */
export function commandFor(event: Key, on: Target | null): Command | null {
  if (event.ctrlKey || event.altKey || event.metaKey) return null
  // Fields take keys for themselves, a select moves with the arrows, and Space presses the button that has the focus.
  const field = /^(INPUT|TEXTAREA|SELECT)$/.test(on?.tagName ?? '') || on?.isContentEditable === true
  if (field && event.key !== 'Escape') return null
  if (event.key === ' ') return /^(BUTTON|SUMMARY)$/.test(on?.tagName ?? '') ? null : 'toggle'
  if (event.shiftKey && event.key === 'ArrowRight') return 'step-line'
  if (event.shiftKey && event.key === 'ArrowLeft') return 'back-line'
  const command = PLAIN[event.key.length === 1 ? event.key.toLowerCase() : event.key] ?? null
  // What scrolls is scrolled by the arrows.
  const scrolls = on?.role === null && on.tagName === 'SECTION'
  return scrolls && (command === 'lane-below' || command === 'lane-above') ? null : command
}
