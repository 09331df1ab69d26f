import { type ComponentChildren, createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Linger } from './linger.ts'
import { useStrings } from './speech.ts'
import type { TermId } from './terms.ts'

/** The term that is being explained, and where it stands in px of the window. */
export type Explained = { term: TermId; at: DOMRect }

/** Which term is explained now; null where nothing can be explained. */
export const Glossary = createContext<Linger<Explained> | null>(null)

/** A term of the field: pointed at, focused or pressed it says what it means. */
export function Term({ term, children }: { term: TermId; children: ComponentChildren }) {
  const { words } = useStrings()
  const shown = useContext(Glossary)
  if (shown === null) return <>{children}</>
  const show = (event: { currentTarget: HTMLElement }): void =>
    shown.over({ term, at: event.currentTarget.getBoundingClientRect() }, true)
  return (
    <button
      type="button"
      class="term"
      aria-description={words.text(`gloss_${term}`)}
      onMouseEnter={show}
      onMouseLeave={(event) => {
        // What has the focus stays explained when a pointer only passes.
        if (!event.currentTarget.matches(':focus')) shown.out()
      }}
      onFocus={show}
      onBlur={() => shown.out()}
      onClick={show}
    >
      {children}
    </button>
  )
}
