import type { Signal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { bringIntoView } from '../bring-into-view.ts'
import { Icon } from '../Icon.tsx'

export type FoldProps = {
  class: string
  title: string
  /** How much there is in it. */
  count?: number
  open: Signal<boolean>
  children: ComponentChildren
}

/** Whatever may have to scroll for it to be seen. */
const SCROLLERS = ['.loop-inside', '.body']

/** A section that is only made when it is open, and then comes into sight. */
export function Fold({ class: name, title, count, open, children }: FoldProps) {
  const root = useRef<HTMLElement>(null)
  const pressed = useRef(false)
  useLayoutEffect(() => {
    const section = root.current
    if (!pressed.current || !section) return
    pressed.current = false
    for (const selector of SCROLLERS) {
      const scroller = section.closest(selector)
      if (scroller) bringIntoView(scroller, section)
    }
  }, [open.value])
  return (
    <section class={`fold-section ${name}`} ref={root}>
      <h3>
        <button
          type="button"
          aria-expanded={open.value}
          onClick={() => {
            pressed.current = !open.value
            open.value = !open.value
          }}
        >
          <Icon name="chevron" size={12} />
          {title}
          {count !== undefined && <span class="count">{count}</span>}
        </button>
      </h3>
      {open.value && children}
    </section>
  )
}
