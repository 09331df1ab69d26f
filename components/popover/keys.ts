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

const PLAIN: Record<string, Command> = {
  ArrowRight: 'step',
  ArrowLeft: 'back',
  Home: 'to-start',
  End: 'to-end',
  '?': 'help',
  Escape: 'escape',
}

type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>

/** The command of a key press; null for keys that are not ours. `on` is the element that has the focus. */
export function commandFor(event: Key, on: { tagName: string } | null): Command | null {
  if (event.ctrlKey || event.altKey || event.metaKey) return null
  // A select moves with the arrows, a field is typed into, and Space presses the button that has the focus.
  if ((on?.tagName === 'SELECT' || on?.tagName === 'INPUT') && event.key !== 'Escape') return null
  if (event.key === ' ') return on?.tagName === 'BUTTON' ? null : 'toggle'
  if (event.shiftKey && event.key === 'ArrowRight') return 'step-line'
  if (event.shiftKey && event.key === 'ArrowLeft') return 'back-line'
  return PLAIN[event.key] ?? null
}
