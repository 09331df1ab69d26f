import type { TaskState } from '../replay/index.ts'

/** The shapes of the product: one for each state, the same in timeline, lists, code and legend. */
export type GlyphName = Exclude<TaskState, 'waiting'> | 'timed' | 'held' | 'blocked'

/** A state as a shape, in the colour of the lane around it. Told apart without colour. */
export function Glyph({ name }: { name: GlyphName }) {
  return (
    <svg class="glyph" width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" focusable="false">
      {shapeOf(name)}
    </svg>
  )
}

function shapeOf(name: GlyphName) {
  switch (name) {
    case 'running':
      return <rect class="solid" x="2" y="2" width="10" height="10" rx="2.5" />
    case 'ready':
      return <rect class="hollow" x="2.8" y="2.8" width="8.4" height="8.4" rx="2" />
    case 'timed':
      return <path class="stroke" d="M1.5 7h11" />
    case 'held':
      return <path class="stroke dots" d="M2 7h10.5" />
    case 'blocked':
      return (
        <>
          <rect class="solid" x="2" y="2" width="10" height="10" rx="2.5" />
          <path class="cut" d="M3 8.5 8.5 3M5.5 11.5l6-6" />
        </>
      )
    case 'finished':
      return <circle class="hollow" cx="7" cy="7" r="4" />
    case 'failed':
      return <path class="stroke" d="M3.5 3.5l7 7M10.5 3.5l-7 7" />
    case 'cancelled':
      return (
        <>
          <circle class="hollow" cx="7" cy="7" r="4.5" />
          <path class="thin" d="M4 10l6-6" />
        </>
      )
    case 'absent':
      return <circle class="solid" cx="7" cy="7" r="1.5" />
  }
}
