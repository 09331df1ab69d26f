import { type ReadonlySignal, useSignalEffect } from '@preact/signals'
import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Scene } from '../scene.ts'
import { chooseArrows } from './choose-arrows.ts'
import { coloursOf, PROBES } from './colours.ts'
import { fitCanvas } from './fit-canvas.ts'
import { paintLabels, paintPlot } from './paint-plot.ts'
import type { Plot } from './plot.ts'

export type SpanCanvasProps = {
  scene: Scene
  plot: ReadonlySignal<Plot>
  scrollTop: ReadonlySignal<number>
  viewHeight: ReadonlySignal<number>
  /** Where the labels are drawn: a canvas that lies over the playhead. */
  labels: RefObject<HTMLCanvasElement | null>
  /** Leave out what only the whole run tells. */
  blind: boolean
}

/** What changes colours that are painted, and not only styled. */
const THEMES = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(forced-colors: active)']

/** The picture itself. Drawn at most once a frame, and only when something in it has changed. */
export function SpanCanvas({ scene, plot, scrollTop, viewHeight, labels, blind }: SpanCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const probe = useRef<HTMLSpanElement>(null)
  const asked = useRef(0)
  // A frame that was asked for earlier is drawn as it is known to be now.
  const hides = useRef(blind)
  hides.current = blind

  const paint = (): void => {
    asked.current = 0
    const root = probe.current
    if (!canvas.current || !labels.current || !root?.isConnected) return
    const now = plot.value
    const { layout } = now
    const height = Math.min(layout.height, viewHeight.value)
    const under = fitCanvas(canvas.current, layout.plot, height)
    const over = fitCanvas(labels.current, layout.plot, height)
    if (!under || !over) return
    const { replay, player, timeline } = scene
    const position = player.position.value
    const mode = player.mode.value
    const colours = coloursOf(root)
    const rows = layout.visible(scrollTop.value, height)
    const scenery = {
      plot: now,
      rows,
      scrollTop: scrollTop.value,
      arrows: chooseArrows(replay, timeline, now, position, rows),
      chain: timeline.chain.value && !hides.current ? replay.criticalPath : [],
      selected: timeline.selected.value,
      followed: typeof mode === 'object' ? mode.follow : null,
      deadlocked: replay.trace.outcome.type === 'deadlocked',
    }
    over.font = fontOf(root)
    paintPlot(under, scenery, colours)
    paintLabels(over, scenery, colours)
  }

  useSignalEffect(() => {
    const { player, timeline } = scene
    // What the picture depends on; the frame itself reads it later, all at once.
    void [plot.value, scrollTop.value, viewHeight.value, player.position.value, player.mode.value]
    void [timeline.chain.value, timeline.selected.value]
    asked.current ||= requestAnimationFrame(paint)
  })

  useLayoutEffect(() => {
    asked.current ||= requestAnimationFrame(paint)
  }, [blind])

  useLayoutEffect(() => {
    const schedule = (): void => {
      asked.current ||= requestAnimationFrame(paint)
    }
    const queries = THEMES.map((query) => matchMedia(query))
    for (const query of queries) query.addEventListener('change', schedule)
    return () => {
      cancelAnimationFrame(asked.current)
      for (const query of queries) query.removeEventListener('change', schedule)
    }
  }, [])

  return (
    <>
      <span class="probe" ref={probe}>
        {PROBES.map((name) => (
          <i class={name.startsWith('lane-') ? `${name} is-lane` : name} />
        ))}
      </span>
      <canvas class="spans" ref={canvas} />
    </>
  )
}

function fontOf(element: Element): string {
  const { fontWeight, fontSize, fontFamily } = getComputedStyle(element)
  return `${fontWeight} ${fontSize} ${fontFamily}`
}
