import { useComputed, useSignal, useSignalEffect } from '@preact/signals'
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { axisOf, plainText } from '../replay/index.ts'
import { LaneNames } from './LaneNames.tsx'
import { LaneShapesView } from './LaneShapesView.tsx'
import type { Measure } from './layout-lane.ts'
import { measureFor } from './measure-text.ts'
import { Playhead } from './Playhead.tsx'
import { SpanTooltip } from './SpanTooltip.tsx'
import type { Scene } from './scene.ts'
import { strings } from './strings.ts'
import { TimelineArrows } from './TimelineArrows.tsx'
import { TimelineRuler } from './TimelineRuler.tsx'
import { createTimelineLayout } from './timeline-layout.ts'
import { useScrub } from './use-scrub.ts'
import { useWidth } from './use-size.ts'

const estimate: Measure = (text) => text.length * 7

/** The picture: one lane a task, what it was doing when, who woke whom, and where the replay stands. */
export function Timeline({ scene }: { scene: Scene }) {
  const { replay, player } = scene
  const root = useRef<HTMLDivElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const width = useWidth(root).value
  const [measure, setMeasure] = useState<{ label: Measure; name: Measure }>({
    label: estimate,
    name: estimate,
  })
  useLayoutEffect(() => {
    const label = root.current?.querySelector('.probe-label')
    const name = root.current?.querySelector('.probe-name')
    if (label && name) setMeasure({ label: measureFor(label), name: measureFor(name) })
  }, [])

  const layout = useMemo(() => createTimelineLayout(replay, width, measure), [replay, width, measure])
  const axis = useMemo(() => axisOf(replay, { width: Math.max(1, layout.inner) }), [replay, layout.inner])
  const shapes = useMemo(() => layout.shapesWith(axis), [layout, axis])

  const scrollTop = useSignal(0)
  const viewHeight = useSignal(0)
  useLayoutEffect(() => {
    viewHeight.value = scroller.current?.clientHeight ?? 0
  }, [layout, viewHeight])
  const visible = useComputed(() => layout.visible(scrollTop.value, viewHeight.value)).value
  const hover = useSignal<{ x: number; y: number } | null>(null)
  const scrub = useScrub(root, layout, axis, replay, player, hover)

  useSignalEffect(() => {
    const running = scene.state.value.running
    const middle = running && layout.middle(running.task)
    if (scroller.current && middle !== null) follow(scroller.current, middle, layout.laneHeight)
  })

  const position = player.position.value
  const last = replay.trace.events.length - 1
  return (
    <div class="timeline" ref={root} style={{ '--names': `${layout.names}px` }}>
      <span class="probe-label" aria-hidden="true" />
      <span class="probe-name" aria-hidden="true" />
      <div
        class="plot"
        role="slider"
        tabIndex={0}
        aria-label={strings.position}
        aria-valuemin={0}
        aria-valuemax={last}
        aria-valuenow={position}
        aria-valuetext={plainText(scene.narration.value.what)}
        {...scrub}
      >
        <TimelineRuler scene={scene} axis={axis} layout={layout} measure={measure.label} />
        <div
          class="lanes"
          ref={scroller}
          onScroll={(event) => {
            scrollTop.value = event.currentTarget.scrollTop
          }}
        >
          <div class="lanes-inside" style={{ height: `${layout.height}px` }}>
            <LaneNames scene={scene} layout={layout} from={visible.from} to={visible.to} />
            {width > 0 && (
              <svg
                class="spans"
                width={layout.plot}
                height={layout.height}
                aria-hidden="true"
                focusable="false"
              >
                <defs>
                  <pattern
                    id="ls-hatch"
                    width="5"
                    height="5"
                    patternUnits="userSpaceOnUse"
                    patternTransform="rotate(45)"
                  >
                    <path class="hatch-line" d="M1 0v5" />
                  </pattern>
                </defs>
                {layout.lanes.slice(visible.from, visible.to).map((lane, index) => {
                  const row = visible.from + index
                  const shape = shapes(row)
                  return (
                    shape && (
                      <LaneShapesView
                        key={lane.task}
                        lane={lane}
                        shapes={shape}
                        top={row * layout.laneHeight}
                        height={layout.laneHeight}
                        stuck={replay.trace.outcome.type === 'deadlocked' && lane.ended === null}
                      />
                    )
                  )
                })}
                <TimelineArrows scene={scene} axis={axis} scale={layout.scale} middle={layout.middle} />
              </svg>
            )}
          </div>
        </div>
        <Playhead scene={scene} axis={axis} layout={layout} measure={measure.label} hover={hover} />
      </div>
      <SpanTooltip scene={scene} layout={layout} shapes={shapes} scrollTop={scrollTop} hover={hover} />
    </div>
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
