import { useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import { axisOf, type Replay } from '../../replay/index.ts'
import { laneClass } from '../lane-class.ts'
import { useStrings } from '../speech.ts'
import { coloursOf, PROBES } from './colours.ts'
import { fitCanvas } from './fit-canvas.ts'
import { createTimelineLayout } from './layout.ts'
import { layoutTicks } from './layout-ticks.ts'
import { AXIS_BREAK, MINIATURE } from './limits.ts'
import { measureFor } from './measure-text.ts'
import { paintLabels, paintPlot } from './paint-plot.ts'
import { createPlot } from './plot.ts'
import { rowsOf } from './rows.ts'
import { WHOLE } from './stretch.ts'

const EVERYTHING = { filter: '', collapsed: new Set<number>(), pinned: new Set<number>() }

/** The finished timeline, `width` px wide: the picture that the popover opens with, drawn smaller. Text keeps its size. */
export function Miniature({ replay, width }: { replay: Replay; width: number }) {
  const strings = useStrings()
  const canvas = useRef<HTMLCanvasElement>(null)
  const probe = useRef<HTMLSpanElement>(null)
  const { scale, lanes, labelled } = MINIATURE
  const { rows, layout, axis } = useMemo(() => {
    const all = rowsOf(replay, EVERYTHING)
    // Names are as wide as text of this size is at most; the picture takes what they leave.
    const layout = createTimelineLayout(all.slice(0, lanes), width / scale, nameWidth)
    return { rows: all, layout, axis: axisOf(replay, { width: Math.max(1, layout.inner) }) }
  }, [replay, width])
  const px = (value: number): number => value * scale
  const at = (x: number): number => px(x * layout.inner + (layout.plot - layout.inner) / 2)
  const ticks = layoutTicks(axis.ticksIn(0, 1, px(layout.inner)), at, px(layout.plot), labelWidth)
  const pieces = axis.piecesIn(0, 1, AXIS_BREAK.least / px(layout.inner), AXIS_BREAK.apart / px(layout.inner))
  const place = { '--names': `${px(layout.names)}px`, '--lane': `${px(layout.laneHeight)}px` }

  useLayoutEffect(() => {
    const root = probe.current
    const context = canvas.current && fitCanvas(canvas.current, px(layout.plot), px(layout.height))
    if (!context || !root) return
    const { fontWeight, fontSize, fontFamily } = getComputedStyle(root)
    const measure = measureFor(root)
    const plot = createPlot(layout, axis, WHOLE, (text) => measure(text) / scale)
    const scenery = {
      plot,
      rows: { from: 0, to: layout.rows.length },
      scrollTop: 0,
      arrows: [],
      chain: [],
      selected: null,
      followed: null,
      deadlocked: replay.trace.outcome.type === 'deadlocked',
    }
    const colours = coloursOf(root)
    context.scale(scale, scale)
    paintPlot(context, scenery, colours)
    if (layout.rows.length > labelled) return
    context.font = `${fontWeight} ${Number.parseFloat(fontSize) / scale}px ${fontFamily}`
    paintLabels(context, scenery, colours)
  })

  return (
    <div class="miniature" dir="ltr" style={place} aria-hidden="true">
      <span class="probe" ref={probe}>
        {PROBES.map((name) => (
          <i class={name.startsWith('lane-') ? `${name} is-lane` : name} />
        ))}
      </span>
      <ul>
        {layout.rows.map(({ lane }) => (
          <li key={lane.task} class={`name ${laneClass(lane)}`}>
            {lane.label}
          </li>
        ))}
      </ul>
      <div class="clock-row">
        {ticks.map(({ x, label, labelX }) => (
          <>
            <i style={{ left: `${x}px` }} />
            {label && <span style={{ left: `${labelX}px` }}>{label}</span>}
          </>
        ))}
        {pieces.map(({ type, from, to }) => (
          <i class={`axis ${type}`} style={{ left: `${at(from)}px`, width: `${at(to) - at(from)}px` }} />
        ))}
      </div>
      <canvas ref={canvas} />
      {rows.length > lanes && <p class="none">{strings.more(rows.length - lanes)}</p>}
    </div>
  )
}

/** A name's width in px of the unscaled layout, at most; what is longer is cut off. */
function nameWidth(label: string): number {
  return (label.length * MINIATURE.character) / MINIATURE.scale
}

function labelWidth(label: string): number {
  return label.length * MINIATURE.character
}
