import type { ReadonlySignal } from '@preact/signals'
import { formatDuration, narrate, type Span } from '../replay/index.ts'
import { Glyph, type GlyphName } from './Glyph.tsx'
import { laneClass } from './lane-class.ts'
import { type LaneShapes, spanAt } from './layout-lane.ts'
import { SentenceText } from './SentenceText.tsx'
import type { Scene } from './scene.ts'
import { strings } from './strings.ts'
import type { TimelineLayout } from './timeline-layout.ts'
import { endsByItself } from './wait-words.ts'

/** Width of the tooltip in px; timeline.css has the same. */
const WIDTH = 264
/** Height of the ruler in px; timeline.css has the same. */
const RULER = 30

/** Height of the lanes in px before they scroll; timeline.css has the same. */
const LANES = 248

export type SpanTooltipProps = {
  scene: Scene
  layout: TimelineLayout
  shapes(row: number): LaneShapes | null
  scrollTop: ReadonlySignal<number>
  hover: ReadonlySignal<{ x: number; y: number } | null>
}

/** What the span under the pointer is, from when to when, and why it began. */
export function SpanTooltip({ scene, layout, shapes, scrollTop, hover }: SpanTooltipProps) {
  const pointer = hover.value
  if (!pointer || pointer.y < RULER) return null
  const row = Math.floor((pointer.y - RULER + scrollTop.value) / layout.laneHeight)
  const lane = layout.lanes[row]
  const shape = shapes(row)
  const hit = lane && shape && spanAt(shape, pointer.x)
  const span = hit && lane.spans[hit.first]
  const until = hit && lane.spans[hit.last]
  if (!lane || !span || !until) return null

  const laneTop = RULER + row * layout.laneHeight - scrollTop.value
  const low = laneTop + layout.laneHeight / 2 > (RULER + Math.min(layout.height, LANES)) / 2
  const whole = layout.names + layout.plot
  const left = Math.max(8, Math.min(whole - WIDTH - 8, layout.names + pointer.x - WIDTH / 2))
  const place = low
    ? { bottom: `calc(100% - ${laneTop + 4}px)` }
    : { top: `${laneTop + layout.laneHeight}px` }
  const many = hit.first !== hit.last
  const length = formatDuration(until.toAt - span.fromAt)
  return (
    <div class={`tooltip ${laneClass(lane)}`} style={{ left: `${left}px`, ...place }} aria-hidden="true">
      <p class="title">
        <Glyph name={glyphOfSpan(span)} />
        <b>{lane.label}</b>
        <span>{many ? strings.many : strings.spanTitle(strings.span[span.type], span.label)}</span>
      </p>
      <p class="times">{strings.fromTo(formatDuration(span.fromAt), formatDuration(until.toAt), length)}</p>
      <p class="why">
        <SentenceText sentence={narrate(scene.replay, span.from).what} replay={scene.replay} />
      </p>
    </div>
  )
}

function glyphOfSpan(span: Span): GlyphName {
  if (span.type !== 'waiting') return span.type
  return span.wait && endsByItself(span.wait) ? 'timed' : 'held'
}
