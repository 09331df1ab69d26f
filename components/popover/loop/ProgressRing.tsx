const RADIUS = 5.2
const ROUND = 2 * Math.PI * RADIUS

/** How much of a wait is over, as a ring that fills. The words beside it say the same. */
export function ProgressRing({ fraction }: { fraction: number }) {
  const done = Math.min(1, Math.max(0, fraction)) * ROUND
  return (
    <svg class="glyph ring" width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" focusable="false">
      <circle class="track" cx="7" cy="7" r={RADIUS} />
      <circle
        class="done"
        cx="7"
        cy="7"
        r={RADIUS}
        stroke-dasharray={`${done} ${ROUND}`}
        transform="rotate(-90 7 7)"
      />
    </svg>
  )
}
