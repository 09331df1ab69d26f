import { tailOf } from './tail-of.ts'

/** A lane's label. Where there is no room for it, it is cut before its end: that tells it from its neighbours. */
export function Label({ text }: { text: string }) {
  const tail = tailOf(text)
  return (
    <span class="label-text">
      <span class="label-start">{text.slice(0, text.length - tail.length)}</span>
      {tail && <span class="label-end">{tail}</span>}
    </span>
  )
}
