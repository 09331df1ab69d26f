import type { TaskId, VirtualMs } from '../trace/index.ts'
import type { PhraseId, Phrases } from './phrases.ts'
import type { Part, Replay, Sentence } from './types.ts'

/** How many names a sentence lists before it says "and 3 more". */
const NAMES_LISTED = 4
/** The longest piece of the reader's code or data that a sentence quotes, in characters. */
const QUOTED_CHARACTERS = 60

type Slot = Part | Sentence | string | number

/** Fills a phrase. Slots are parts, sentences, or plain text; `n` chooses the plural form. */
export function say(phrases: Phrases, id: PhraseId, slots: Record<string, Slot> = {}): Sentence {
  const parts: Sentence = []
  const n = typeof slots['n'] === 'number' ? slots['n'] : undefined
  for (const piece of phrases.template(`replay_${id}`, n).split(/(\{\w+\}|`[^`]+`)/)) {
    if (piece === '') continue
    if (piece.startsWith('`')) parts.push({ type: 'code', text: piece.slice(1, -1) })
    else if (piece.startsWith('{')) parts.push(...filled(piece.slice(1, -1), slots, phrases))
    else parts.push({ type: 'text', text: afterDot(parts.at(-1), piece) })
  }
  return merged(parts).filter((part) => part.text !== '')
}

/** What is quoted may bring the full stop along: `currently i=2...` needs no fourth one. */
function afterDot(last: Part | undefined, piece: string): string {
  return last !== undefined && /[.…]$/.test(last.text) ? piece.replace(/^\./, '') : piece
}

function filled(name: string, slots: Record<string, Slot>, phrases: Phrases): Sentence {
  const slot = slots[name] ?? `{${name}}`
  if (Array.isArray(slot)) return slot
  if (typeof slot === 'object') return [slot]
  // A count is written as the language writes numbers; a line's number is a name.
  return [text(name === 'n' && typeof slot === 'number' ? phrases.number(slot) : String(slot))]
}

function merged(parts: Sentence): Sentence {
  const result: Sentence = []
  for (const part of parts) {
    const last = result.at(-1)
    if (last?.type === 'text' && part.type === 'text')
      result[result.length - 1] = { type: 'text', text: last.text + part.text }
    else result.push(part)
  }
  return result
}

/** Sentences one after the other, with a space between. */
export function joined(...sentences: Sentence[]): Sentence {
  const parts: Sentence = []
  for (const sentence of sentences.filter((one) => one.length > 0)) {
    if (parts.length > 0) parts.push({ type: 'text', text: ' ' })
    parts.push(...sentence)
  }
  return merged(parts)
}

/** The name of a task, to be shown in the colour of its lane. */
export function taskPart(replay: Replay, task: TaskId): Part {
  return { type: 'task', task, text: replay.laneOf[task]?.label ?? `#${task}` }
}

/** Names of tasks as the language lists them: `work A, work B and 3 more`. */
export function taskList(replay: Replay, tasks: readonly TaskId[], phrases: Phrases): Sentence {
  const listed = tasks.length > NAMES_LISTED + 1 ? tasks.slice(0, NAMES_LISTED) : tasks
  const items: Sentence[] = listed.map((task) => [taskPart(replay, task)])
  if (listed.length < tasks.length) items.push(say(phrases, 'andMore', { n: tasks.length - listed.length }))
  return list(items, phrases)
}

/** Joins items as the language does, for example `a, b and c`. */
export function list(items: readonly Sentence[], phrases: Phrases): Sentence {
  const format = new Intl.ListFormat(phrases.locale, { style: 'long', type: 'conjunction' })
  const parts = format.formatToParts(items.map((_, index) => String(index)))
  return merged(
    parts.flatMap((part) =>
      part.type === 'element' ? (items[Number(part.value)] ?? []) : [text(part.value)],
    ),
  )
}

/** A piece of the reader's code or data, cut where it is long. */
export function codePart(code: string): Part {
  const line = code.trim().replace(/\s+/g, ' ')
  const letters = [...line]
  const cut =
    letters.length > QUOTED_CHARACTERS ? `${letters.slice(0, QUOTED_CHARACTERS - 1).join('')}…` : line
  return { type: 'code', text: cut }
}

/** A reading of the virtual clock, or a stretch of it. */
export function timePart(ms: VirtualMs, phrases: Phrases): Part {
  return { type: 'time', text: phrases.duration(ms) }
}

/** The sentence without its mark-up. */
export function plainText(sentence: Sentence): string {
  return sentence.map((part) => part.text).join('')
}

function text(value: string): Part {
  return { type: 'text', text: value }
}
