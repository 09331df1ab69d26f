import type { ReadonlySignal } from '@preact/signals'
import { narrate, type Span } from '../../replay/index.ts'
import { Glyph, type GlyphName } from '../Glyph.tsx'
import { laneClass } from '../lane-class.ts'
import { SentenceText } from '../SentenceText.tsx'
import type { Scene } from '../scene.ts'
import { useStrings } from '../speech.ts'
import { endsByItself } from '../wait-words.ts'
import { spanAt } from './layout-lane.ts'
import { RULER } from './limits.ts'
import type { Plot } from './plot.ts'
import type { Point } from './use-pointer.ts'

/** Width of the tooltip in px; timeline.css has the same. */
const WIDTH = 264

export type SpanTooltipProps = {
  scene: Scene
  plot: ReadonlySignal<Plot>
  scrollTop: ReadonlySignal<number>
  viewHeight: ReadonlySignal<number>
  hover: ReadonlySignal<Point | null>
}

/** What the span under the pointer is, from when to when, and why it began. */
export function SpanTooltip({ scene, plot, scrollTop, viewHeight, hover }: SpanTooltipProps) {
  const strings = useStrings()
  const pointer = hover.value
  const { layout, shapes } = plot.value
  if (!pointer || pointer.y < RULER || pointer.y > RULER + viewHeight.value) return null
  const row = Math.floor((pointer.y - RULER + scrollTop.value) / layout.laneHeight)
  const lane = layout.rows[row]?.lane
  const shape = shapes(row)
  const hit = lane && shape && spanAt(shape, pointer.x)
  const span = hit && lane.spans[hit.first]
  const until = hit && lane.spans[hit.last]
  if (!lane || !span || !until) return null

  const laneTop = RULER + row * layout.laneHeight - scrollTop.value
  const low = laneTop + layout.laneHeight / 2 > RULER + Math.min(layout.height, viewHeight.value) / 2
  const whole = layout.names + layout.plot
  const left = Math.max(8, Math.min(whole - WIDTH - 8, layout.names + pointer.x - WIDTH / 2))
  const place = low
    ? { bottom: `calc(100% - ${laneTop + 4}px)` }
    : { top: `${laneTop + layout.laneHeight}px` }
  const many = hit.first !== hit.last
  const length = strings.words.duration(until.toAt - span.fromAt)
  return (
    <div class={`tooltip ${laneClass(lane)}`} style={{ left: `${left}px`, ...place }} aria-hidden="true">
      <p class="title">
        <Glyph name={glyphOfSpan(span)} />
        <b>{lane.label}</b>
        <span>{many ? strings.say('manySteps') : strings.spanTitle(span.type, span.label)}</span>
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

/** The shape for what a span is. */
export function glyphOfSpan(span: Span): GlyphName {
  if (span.type !== 'waiting') return span.type
  return span.wait && endsByItself(span.wait) ? 'timed' : 'held'
}
