import type { Signal } from '@preact/signals'
import { type ComponentChildren, createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { useStrings } from './speech.ts'
import type { TermId } from './terms.ts'

/** The term that is being explained, and where it stands in px of the window. */
export type Explained = { term: TermId; at: DOMRect }

/** Which term is explained now; null where nothing can be explained. */
export const Glossary = createContext<Signal<Explained | null> | null>(null)

/** A term of the field: pointed at, focused or pressed it says what it means. */
export function Term({ term, children }: { term: TermId; children: ComponentChildren }) {
  const { words } = useStrings()
  const shown = useContext(Glossary)
  if (shown === null) return <>{children}</>
  const show = (event: { currentTarget: HTMLElement }): void => {
    shown.value = { term, at: event.currentTarget.getBoundingClientRect() }
  }
  const hide = (): void => {
    if (shown.peek()?.term === term) shown.value = null
  }
  return (
    <button
      type="button"
      class="term"
      aria-description={words.text(`gloss_${term}`)}
      onMouseEnter={show}
      onMouseLeave={hide}
      onFocus={show}
      onBlur={hide}
      onClick={show}
    >
      {children}
    </button>
  )
}
