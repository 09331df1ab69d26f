import { useComputed, useSignal, useSignalEffect } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { axisOf, plainText } from '../../replay/index.ts'
import { bringIntoView } from '../bring-into-view.ts'
import { Icon } from '../Icon.tsx'
import type { Scene } from '../scene.ts'
import { useStrings } from '../speech.ts'
import { useHeight, useRoom, useWidth } from '../use-size.ts'
import { Future } from './Future.tsx'
import { LaneNames } from './LaneNames.tsx'
import { createTimelineLayout } from './layout.ts'
import type { Measure } from './layout-lane.ts'
import { measureFor } from './measure-text.ts'
import { Overview } from './Overview.tsx'
import { Past, Playhead } from './Playhead.tsx'
import { createPlot } from './plot.ts'
import { SpanCanvas } from './SpanCanvas.tsx'
import { SpanTooltip } from './SpanTooltip.tsx'
import { laneInHand } from './select-lane.ts'
import { showing } from './stretch.ts'
import { TimelineRuler } from './TimelineRuler.tsx'
import { TimelineTable } from './TimelineTable.tsx'
import { TimelineTools } from './TimelineTools.tsx'
import { type Brush, type Point, usePointer } from './use-pointer.ts'
import { WaitHandles, type WaitHandlesProps } from './WaitHandles.tsx'

/** More lanes than this and the code gives up room for them. */
const MANY = 5

const estimate: Measure = (text) => text.length * 7

export type TimelineProps = {
  scene: Scene
  /** Hide what is still to come. */
  blind?: boolean
  /** Waits whose ends can be dragged. */
  whatIf?: Pick<WaitHandlesProps, 'delays' | 'onEdit'>
}

/** The picture: one lane a task, what it was doing when, who woke whom, and where the replay stands. */
export function Timeline({ scene, whatIf, blind = false }: TimelineProps) {
  const strings = useStrings()
  const { replay, player, timeline } = scene
  const root = useRef<HTMLDivElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const labels = useRef<HTMLCanvasElement>(null)
  const width = useWidth(root)
  const viewHeight = useHeight(scroller)
  const measure = useSignal<{ label: Measure; name: Measure }>({ label: estimate, name: estimate })
  useLayoutEffect(() => {
    const label = root.current?.querySelector('.probe-label')
    const name = root.current?.querySelector('.probe-name')
    if (label && name) measure.value = { label: measureFor(label), name: measureFor(name) }
  }, [measure])

  const room = useRoom(scroller)
  const layout = useComputed(() =>
    createTimelineLayout(timeline.rows.value, width.value, measure.value.name, room.value),
  )
  const inner = useComputed(() => Math.max(1, layout.value.inner))
  const axis = useComputed(() => axisOf(replay, { width: inner.value }))
  useSignalEffect(() => {
    timeline.axis.value = axis.value
  })
  const plot = useComputed(() =>
    createPlot(layout.value, axis.value, timeline.stretch.value, measure.value.label),
  )
  const scrollTop = useSignal(0)
  const visible = useComputed(() => layout.value.visible(scrollTop.value, viewHeight.value))
  const hover = useSignal<Point | null>(null)
  const brush = useSignal<Brush | null>(null)
  const stage = useRef<HTMLDivElement>(null)
  const { onWheel, ...handlers } = usePointer({ stage, scene, plot, scrollTop, hover, brush })
  useLayoutEffect(() => {
    const target = stage.current
    // Preact's own listener is passive in some browsers, and a wheel that zooms must not scroll the page.
    target?.addEventListener('wheel', onWheel, { passive: false })
    return () => target?.removeEventListener('wheel', onWheel)
  }, [onWheel])

  useSignalEffect(() => {
    const task = timeline.selected.value ?? scene.state.value.running?.task
    const row = task === undefined ? -1 : layout.value.rowOf(task)
    if (scroller.current && row >= 0)
      follow(scroller.current, layout.value.middle(row), layout.value.laneHeight)
  })
  useSignalEffect(() => {
    const x = axis.value.x(player.playhead.value)
    if (!root.current?.querySelector('[data-scrubbing]'))
      timeline.stretch.value = showing(timeline.stretch.peek(), x)
  })

  const overview = useComputed(() => {
    const { from, to } = timeline.stretch.value
    return width.value > 0 && (to - from < 1 || timeline.tools.value)
  }).value
  useLayoutEffect(() => {
    // What opens takes room: the picture stays in sight as a whole, without the page moving.
    const body = root.current?.closest('.body')
    if (body && root.current && (overview || timeline.tools.value)) bringIntoView(body, root.current)
  }, [overview, timeline.tools.value])
  const drawn = useComputed(() => width.value > 0).value
  return (
    <div
      class={`timeline${layout.value.rows.length > MANY ? ' many' : ''}`}
      ref={root}
      style={{ '--names': `${layout.value.names}px` }}
      dir="ltr"
    >
      <span class="probe-label" aria-hidden="true" />
      <span class="probe-name" aria-hidden="true" />
      {timeline.tools.value && <TimelineTools scene={scene} blind={blind} />}
      <div class="picture" ref={stage}>
        <button
          type="button"
          class="icon-button open-tools"
          aria-label={strings.say('tools')}
          title={strings.say('tools')}
          aria-expanded={timeline.tools.value}
          onClick={() => {
            timeline.tools.value = !timeline.tools.value
          }}
        >
          <Icon name="tools" size={15} />
        </button>
        {timeline.words.value && !blind && <TimelineTable scene={scene} plot={plot} />}
        <div
          class={`plot${overview ? ' with-overview' : ''}`}
          hidden={timeline.words.value && !blind}
          {...handlers}
        >
          <Slider scene={scene} />
          <TimelineRuler scene={scene} plot={plot} measure={measure.value.label} blind={blind} />
          <div
            class="lanes"
            ref={scroller}
            onScroll={(event) => {
              scrollTop.value = event.currentTarget.scrollTop
            }}
          >
            <div class="lanes-inside" style={{ height: `${layout.value.height}px` }}>
              {drawn && (
                <div class="canvas-place" aria-hidden="true">
                  <SpanCanvas
                    scene={scene}
                    plot={plot}
                    scrollTop={scrollTop}
                    viewHeight={viewHeight}
                    labels={labels}
                    blind={blind}
                  />
                </div>
              )}
              <LaneNames scene={scene} layout={layout} visible={visible} />
              {drawn && whatIf && <WaitHandles scene={scene} plot={plot} hover={hover} {...whatIf} />}
            </div>
          </div>
          <Playhead scene={scene} plot={plot} measure={measure.value.label} hover={hover} brush={brush} />
          <div aria-hidden="true">
            <canvas class="labels" ref={labels} />
          </div>
          <Past scene={scene} plot={plot} />
          {blind && <Future scene={scene} plot={plot} />}
          {overview && !blind && <Overview scene={scene} plot={plot} root={root} />}
        </div>
        <SpanTooltip scene={scene} plot={plot} scrollTop={scrollTop} viewHeight={viewHeight} hover={hover} />
      </div>
    </div>
  )
}

/** The position for the keyboard and for screen readers; the keys themselves are the popover's. */
function Slider({ scene }: { scene: Scene }) {
  const strings = useStrings()
  const { player, replay } = scene
  const task = laneInHand(scene)
  const lane = task === null ? '' : (replay.laneOf[task]?.label ?? '')
  return (
    <div
      class="position"
      role="slider"
      tabIndex={0}
      aria-label={
        scene.timeline.selected.value === null
          ? strings.say('position')
          : strings.say('positionIn', { task: lane })
      }
      aria-valuemin={0}
      aria-valuemax={replay.trace.events.length - 1}
      aria-valuenow={player.position.value}
      aria-valuetext={plainText(scene.narration.value.what)}
    />
  )
}

/** Keeps the lane of what runs in sight while stepping through many lanes; not while a hand is on them. */
function follow(scroller: HTMLElement, middle: number, laneHeight: number): void {
  if (scroller.closest('[data-scrubbing]')) return
  const { scrollTop, clientHeight } = scroller
  if (middle - laneHeight < scrollTop) scroller.scrollTop = middle - laneHeight
  else if (middle + laneHeight > scrollTop + clientHeight)
    scroller.scrollTop = middle + laneHeight - clientHeight
}
