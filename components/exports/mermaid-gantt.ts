import type { Lane, Replay, Span } from '../replay/index.ts'
import type { VirtualMs } from '../trace/index.ts'
import type { Words } from '../words/index.ts'
import { MERMAID_STEPS, PICTURE_LANES } from './limits.ts'
import { ganttText } from './mermaid-text.ts'
import { exportWords } from './words.ts'

const MINUTE = 60_000

/**
 * The run as a Mermaid Gantt chart: a section a task, a bar for every stretch that takes time, a milestone at its end.
 * Times are whole milliseconds since the start, written as Mermaid's format `x`.
 */
export function mermaidGantt(replay: Replay): string {
  const lanes = replay.lanes.filter((lane) => lane.shown)
  const lines = [
    'gantt',
    '    dateFormat x',
    `    axisFormat ${replay.duration < MINUTE ? '%S.%L' : '%M:%S'}`,
  ]
  let left = MERMAID_STEPS
  for (const lane of lanes.slice(0, PICTURE_LANES)) {
    const bars = barsOf(lane, replay)
    if (bars.length === 0 || left <= 0) continue
    lines.push(`    section ${ganttText(lane.label)}`)
    for (const [index, bar] of bars.slice(0, left).entries()) {
      const state = bar.state === '' ? '' : `${bar.state}, `
      lines.push(`    ${ganttText(bar.text)} :${state}t${lane.task}x${index}, ${bar.from}, ${bar.to}`)
    }
    left -= bars.length
  }
  if (left < 0) lines.push(`    %% ${exportWords(replay.words).say('more', { count: -left })}`)
  return `${lines.join('\n')}\n`
}

type Bar = {
  text: string
  state: '' | 'active' | 'done' | 'crit' | 'milestone'
  from: number
  to: number | string
}

function barsOf(lane: Lane, replay: Replay): Bar[] {
  const words = exportWords(replay.words)
  const bars: Bar[] = lane.spans
    .filter((span) => whole(span.toAt) > whole(span.fromAt))
    .map((span) => ({ ...looksOf(span, replay.words), from: whole(span.fromAt), to: whole(span.toAt) }))
  if (lane.end === null || lane.ended === null) return bars
  const at = whole(replay.trace.events[lane.ended]?.at ?? 0)
  return [...bars, { text: words.end(lane.end), state: 'milestone', from: at, to: '0ms' }]
}

/** `done` is drawn grey: a wait for somebody else. `active` is drawn light: one that ends by itself. */
function looksOf(span: Span, language: Words): Pick<Bar, 'text' | 'state'> {
  const words = exportWords(language)
  if (span.type === 'waiting')
    return { text: words.waits(span.label), state: span.wait?.until === undefined ? 'done' : 'active' }
  return { text: words.span(span.type), state: span.type === 'blocked' ? 'crit' : '' }
}

function whole(ms: VirtualMs): number {
  return Math.round(ms)
}
