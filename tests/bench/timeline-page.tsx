/** Measures the popover with a large replay inside a page; `timeline.ts` serves it and reads `window.measured`. */
import { signal } from '@preact/signals'
import css from '../../assets/styles/popover.css?inline'
import { mountPopover } from '../../components/popover/index.ts'
import { createPlayer, createReplay } from '../../components/replay/index.ts'
import { bigTrace } from '../support/traces.ts'

/** Of one kind of moving: real ms from frame to frame. */
export type Frames = { median: number; worst: number }
export type Measured = { spans: number; open: number; scrub: Frames; zoom: Frames; pan: Frames; step: Frames }

const FRAMES = 120
const nextFrame = (): Promise<number> => new Promise(requestAnimationFrame)

async function frames(move: (index: number) => void): Promise<Frames> {
  const times: number[] = []
  let last = await nextFrame()
  for (let index = 0; index < FRAMES; index++) {
    move(index)
    const now = await nextFrame()
    times.push(now - last)
    last = now
  }
  times.sort((a, b) => a - b)
  return { median: times[FRAMES / 2] ?? 0, worst: times.at(-1) ?? 0 }
}

async function measure(): Promise<Measured> {
  const root = document.createElement('div')
  root.className = 'ls-theme'
  root.style.cssText = 'display: flex; width: 1000px; height: 820px'
  const style = document.createElement('style')
  style.textContent = css
  document.body.append(style, root)
  const trace = bigTrace(100_000)

  const started = performance.now()
  const replay = createReplay(trace)
  const world = { now: () => performance.now(), requestFrame: requestAnimationFrame.bind(window) }
  const player = createPlayer(replay, world)
  mountPopover(root, {
    model: signal({ type: 'ready', trace, replay, player, comparison: { type: 'none' } }),
    onLine: () => {},
    onRetry: () => {},
  })
  // The first frame lays out and asks for the picture, the second one paints it.
  await nextFrame()
  await nextFrame()
  const open = performance.now() - started

  const plot = root.querySelector<HTMLElement>('.plot')
  if (!plot) throw new Error('there is no timeline')
  plot.setPointerCapture = () => {}
  plot.hasPointerCapture = () => true
  const { left, top, width } = plot.getBoundingClientRect()
  const point = (type: string, share: number): void => {
    const at = { clientX: left + 150 + (width - 200) * share, clientY: top + 90, pointerId: 1, bubbles: true }
    plot.dispatchEvent(new PointerEvent(type, at))
  }
  const press = (key: string): void => {
    root.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
  }
  const toAndFro = (there: string, back: string) => (index: number) => press(index % 30 < 15 ? there : back)

  point('pointerdown', 0)
  const scrub = await frames((index) => point('pointermove', index / FRAMES))
  point('pointerup', 1)
  const zoom = await frames(toAndFro('w', 's'))
  for (let times = 0; times < 6; times++) press('w')
  const pan = await frames(toAndFro('a', 'd'))
  const step = await frames(() => press('ArrowLeft'))
  const spans = replay.lanes.reduce((sum, lane) => sum + lane.spans.length, 0)
  return { spans, open, scrub, zoom, pan, step }
}

Object.assign(window, { measured: measure() })
