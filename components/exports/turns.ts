import type { Lane, Replay, Span } from '../replay/index.ts'
import type { Seq, VirtualMs } from '../trace/index.ts'
import type { Words } from '../words/index.ts'
import { quoted } from './quoted.ts'
import { exportWords } from './words.ts'

/** What one task did from the moment it got to run until it stepped aside. */
export type Turn = { lane: Lane; from: Seq; at: VirtualMs; first: boolean; did: string[] }

/** Every turn of every lane that is shown, in the order in which they ran. */
export function turnsOf(replay: Replay): Turn[] {
  const printed = new Map<number, { seq: Seq; text: string }[]>()
  for (const { seq, task, text } of replay.output) {
    if (task === null) continue
    const lines = printed.get(task) ?? []
    lines.push({ seq, text })
    printed.set(task, lines)
  }
  return replay.lanes
    .filter((lane) => lane.shown)
    .flatMap((lane) => turnsOfLane(lane, printed.get(lane.task) ?? [], replay.words))
    .toSorted((a, b) => a.from - b.from)
}

function turnsOfLane(lane: Lane, printed: { seq: Seq; text: string }[], language: Words): Turn[] {
  const words = exportWords(language)
  const turns: Turn[] = []
  let open: Turn | null = null
  let line = 0
  for (const span of lane.spans) {
    if (span.type === 'ready') continue
    if (span.type === 'waiting') {
      open?.did.push(words.waits(span.label))
      open = null
      continue
    }
    if (open === null) {
      open = { lane, from: span.from, at: span.fromAt, first: turns.length === 0, did: [] }
      turns.push(open)
    }
    if (span.type === 'blocked') open.did.push(words.say('blocks', { ms: words.duration(lengthOf(span)) }))
    for (let text = printed[line]; text && text.seq <= span.to; text = printed[++line])
      open.did.push(words.say('prints', { text: quoted(text.text) }))
  }
  if (lane.end !== null) (open ?? turns.at(-1))?.did.push(words.end(lane.end))
  return turns
}

function lengthOf(span: Span): VirtualMs {
  return span.toAt - span.fromAt
}
