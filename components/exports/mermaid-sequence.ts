import type { Lane, Replay, Span } from '../replay/index.ts'
import type { Seq, TaskId, VirtualMs } from '../trace/index.ts'
import type { Words } from '../words/index.ts'
import { MERMAID_STEPS, PICTURE_LANES } from './limits.ts'
import { sequenceText } from './mermaid-text.ts'
import { quoted } from './quoted.ts'
import { endingOf } from './text.ts'
import { exportWords } from './words.ts'

type Step = { seq: Seq; at: VirtualMs; lines: string[] }

const ARROWS = { create: '->>', wake: '-->>', result: '-->>', cancel: '-x' } as const
const SAYS = { create: 'creates', wake: 'wakes', result: 'setsResult', cancel: 'cancels' } as const

/**
 * The run as a Mermaid sequence diagram: a participant a task, bars where it runs, arrows for who creates, wakes and
 * cancels whom; the event loop is the participant that ends sleeps. A line across for each time the clock moves.
 */
export function mermaidSequence(replay: Replay): string {
  const words = exportWords(replay.words)
  const lanes = replay.lanes.filter((lane) => lane.shown).slice(0, PICTURE_LANES)
  const known = new Set<TaskId>(lanes.map((lane) => lane.task))
  const steps = [...lanes.flatMap((lane) => stepsOf(lane, replay)), ...arrowSteps(replay, known)]
  steps.sort((a, b) => a.seq - b.seq)
  const shown = wholeRuns(steps.slice(0, MERMAID_STEPS))
  const across = lanes.length > 1 ? `L,${nameOf(lanes.at(-1))}` : `L,${nameOf(lanes[0])}`
  const lines = ['sequenceDiagram', `    participant L as ${words.say('loop')}`]
  for (const lane of lanes) lines.push(`    participant ${nameOf(lane)} as ${sequenceText(lane.label)}`)
  let clock = -1
  for (const { at, lines: said } of shown) {
    if (at !== clock && lanes.length > 0) lines.push(`    Note over ${across}: ${words.duration(at)}`)
    clock = at
    for (const line of said) lines.push(`    ${line}`)
  }
  const ending = endingOf(replay)
  if (ending !== '' && lanes.length > 0) lines.push(`    Note over ${across}: ${sequenceText(ending)}`)
  if (steps.length > MERMAID_STEPS)
    lines.push(`    %% ${words.say('more', { count: steps.length - MERMAID_STEPS })}`)
  return `${lines.join('\n')}\n`
}

function nameOf(lane: Lane | undefined): string {
  return `T${lane?.task ?? 0}`
}

function stepsOf(lane: Lane, replay: Replay): Step[] {
  const words = exportWords(replay.words)
  const name = nameOf(lane)
  const note = (text: string): string => `Note over ${name}: ${sequenceText(text)}`
  const steps = lane.spans.flatMap((span) => spanSteps(span, name, note, replay.words))
  for (const { seq, at, task, text } of replay.output)
    if (task === lane.task)
      steps.push({ seq, at, lines: [note(words.say('prints', { text: quoted(text) }))] })
  if (lane.end !== null && lane.ended !== null) {
    const at = replay.trace.events[lane.ended]?.at ?? 0
    steps.push({ seq: lane.ended, at, lines: [note(words.end(lane.end))] })
  }
  return steps
}

function spanSteps(span: Span, name: string, note: (text: string) => string, language: Words): Step[] {
  const words = exportWords(language)
  const from = { seq: span.from, at: span.fromAt }
  const to = { seq: span.to, at: span.toAt }
  if (span.type === 'ready') return []
  if (span.type === 'blocked')
    return [{ ...from, lines: [note(words.say('blocks', { ms: words.duration(span.toAt - span.fromAt) }))] }]
  if (span.type === 'running')
    return [
      { ...from, lines: [`activate ${name}`] },
      { ...to, lines: [`deactivate ${name}`] },
    ]
  const wait = { ...from, lines: [note(words.waits(span.label))] }
  if (span.wait?.until === undefined || span.toAt === span.fromAt || span.toAt < span.wait.until)
    return [wait]
  return [wait, { ...to, lines: [`L-->>${name}: ${sequenceText(words.over(span.label))}`] }]
}

function arrowSteps(replay: Replay, known: Set<TaskId>): Step[] {
  const words = exportWords(replay.words)
  return replay.arrows
    .filter(({ from, to }) => known.has(from.task) && known.has(to.task))
    .map(({ type, from, to }) => ({
      seq: from.seq,
      at: replay.trace.events[from.seq]?.at ?? 0,
      lines: [`T${from.task}${ARROWS[type]}T${to.task}: ${words.say(SAYS[type])}`],
    }))
}

/** Mermaid refuses a bar that ends without having begun: one that the limit cut off is closed here. */
function wholeRuns(steps: Step[]): Step[] {
  const open = new Set<string>()
  for (const line of steps.flatMap(({ lines }) => lines)) {
    if (line.startsWith('activate ')) open.add(line.slice(9))
    if (line.startsWith('deactivate ')) open.delete(line.slice(11))
  }
  const last = steps.at(-1)
  if (last === undefined || open.size === 0) return steps
  return [...steps, { ...last, lines: [...open].map((name) => `deactivate ${name}`) }]
}
