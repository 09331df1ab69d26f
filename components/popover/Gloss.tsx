import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Linger } from './linger.ts'
import { useStrings } from './speech.ts'
import type { Explained } from './Term.tsx'
import { useDismiss } from './use-dismiss.ts'

/** From the term, and from the edges of the popover, in px. */
const APART = 4
const EDGE = 8

/** What a term means, beside it: below where there is room, else above. */
export function Gloss({ linger }: { linger: Linger<Explained> }) {
  const { words } = useStrings()
  const bubble = useRef<HTMLDivElement>(null)
  const now = linger.shown.value
  useDismiss(bubble, linger)
  useLayoutEffect(() => {
    const element = bubble.current
    const around = element?.parentElement?.getBoundingClientRect()
    if (!element || !around || !now) return
    const { offsetWidth: width, offsetHeight: height } = element
    const left = now.at.left - around.left
    const below = now.at.bottom - around.top + APART
    const above = now.at.top - around.top - APART - height
    element.style.left = `${Math.max(EDGE, Math.min(around.width - width - EDGE, left))}px`
    element.style.top = `${below + height + EDGE > around.height && above > 0 ? above : below}px`
  }, [now])
  if (!now) return null
  return (
    <div
      class="gloss"
      role="tooltip"
      ref={bubble}
      onPointerEnter={() => linger.hold()}
      onPointerLeave={() => linger.release()}
    >
      {words.text(`gloss_${now.term}`)}
    </div>
  )
}
