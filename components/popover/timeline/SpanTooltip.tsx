import { type ReadonlySignal, useSignalEffect } from '@preact/signals'
import { useMemo, useRef } from 'preact/hooks'
import { narrate, type Span } from '../../replay/index.ts'
import { Glyph, type GlyphName } from '../Glyph.tsx'
import { laneClass } from '../lane-class.ts'
import { LEAVE_MS, REST_MS } from '../limits.ts'
import { createLinger } from '../linger.ts'
import { SentenceText } from '../SentenceText.tsx'
import type { Scene } from '../scene.ts'
import { useStrings } from '../speech.ts'
import { useDismiss } from '../use-dismiss.ts'
import { endsByItself } from '../wait-words.ts'
import { spanAt } from './layout-lane.ts'
import { RULER } from './limits.ts'
import type { Plot } from './plot.ts'
import type { Point } from './use-pointer.ts'

/** Width of the tooltip in px; tooltip.css has the same. */
const WIDTH = 264
/** From the pointer, and from the edges of the picture, in px. */
const APART = 14
const EDGE = 8

export type SpanTooltipProps = {
  scene: Scene
  plot: ReadonlySignal<Plot>
  scrollTop: ReadonlySignal<number>
  viewHeight: ReadonlySignal<number>
  hover: ReadonlySignal<Point | null>
}

/** Spans of a lane under the pointer, and where it came to rest on them. */
type Found = { row: number; first: number; last: number; x: number }

/** What the span under the pointer is, from when to when, and why it began. */
export function SpanTooltip({ scene, plot, scrollTop, viewHeight, hover }: SpanTooltipProps) {
  const strings = useStrings()
  const root = useRef<HTMLDivElement>(null)
  const linger = useMemo(
    () =>
      createLinger<Found>({
        restMs: REST_MS,
        leaveMs: LEAVE_MS,
        same: (a, b) => a.row === b.row && a.first === b.first,
      }),
    [],
  )
  useSignalEffect(() => {
    const found = find(plot.value, hover.value, scrollTop.value, viewHeight.value)
    if (found) linger.over(found)
    else linger.out()
  })
  useDismiss(root, linger)
  const found = linger.shown.value
  const { layout } = plot.value
  const lane = found ? layout.rows[found.row]?.lane : undefined
  const span = found && lane?.spans[found.first]
  const until = found && lane?.spans[found.last]
  if (!found || !lane || !span || !until) return null

  const laneTop = RULER + found.row * layout.laneHeight - scrollTop.value
  const low = laneTop + layout.laneHeight / 2 > RULER + Math.min(layout.height, viewHeight.value) / 2
  const length = strings.words.duration(until.toAt - span.fromAt)
  return (
    <div
      class={`tooltip ${laneClass(lane)}`}
      style={placeOf(layout.names + found.x, layout.names + layout.plot, laneTop, layout.laneHeight, low)}
      aria-hidden="true"
      ref={root}
      onPointerEnter={() => linger.hold()}
      onPointerLeave={() => linger.release()}
    >
      <p class="title">
        <Glyph name={glyphOfSpan(span)} />
        <b>{lane.label}</b>
        <span>
          {found.first === found.last ? strings.spanTitle(span.type, span.label) : strings.say('manySteps')}
        </span>
      </p>
      <p class="times">
        {strings.fromTo(strings.words.duration(span.fromAt), strings.words.duration(until.toAt), length)}
      </p>
      <p class="why">
        <SentenceText sentence={narrate(scene.replay, span.from).what} replay={scene.replay} />
      </p>
    </div>
  )
}

/** The spans at a place of the picture, in px from its top left; null where there are none. */
function find(plot: Plot, at: Point | null, scrollTop: number, viewHeight: number): Found | null {
  if (!at || at.y < RULER || at.y > RULER + viewHeight) return null
  const row = Math.floor((at.y - RULER + scrollTop) / plot.layout.laneHeight)
  const shapes = plot.shapes(row)
  const hit = shapes && spanAt(shapes, at.x)
  return hit && { row, first: hit.first, last: hit.last, x: at.x }
}

/**
 * Beside the pointer, so that the lanes above and below stay free, and towards the middle; in a narrow picture below
 * or above the lane.
 */
function placeOf(x: number, whole: number, laneTop: number, laneHeight: number, low: boolean) {
  const right = x + APART
  const left = x - APART - WIDTH
  const beside = right + WIDTH + EDGE <= whole ? right : left >= EDGE ? left : null
  if (beside !== null)
    return low
      ? { left: `${beside}px`, bottom: `calc(100% - ${laneTop + laneHeight}px)` }
      : { left: `${beside}px`, top: `${laneTop}px` }
  const across = Math.max(EDGE, Math.min(whole - WIDTH - EDGE, x - WIDTH / 2))
  return low
    ? { left: `${across}px`, bottom: `calc(100% - ${laneTop + 4}px)` }
    : { left: `${across}px`, top: `${laneTop + laneHeight}px` }
}

/** The shape for what a span is. */
export function glyphOfSpan(span: Span): GlyphName {
  if (span.type !== 'waiting') return span.type
  return span.wait && endsByItself(span.wait) ? 'timed' : 'held'
}
