import { type Replay, textDiagram } from '../replay/index.ts'
import type { Words } from '../words/index.ts'
import { TEXT_COLUMNS, TEXT_TURNS } from './limits.ts'
import { type Turn, turnsOf } from './turns.ts'
import { exportWords } from './words.ts'

/**
 * The run as a tutorial writes it: who starts, waits and goes on, with arrows between; a task that nobody interrupts
 * stays on its line. One at a time above, where that is known, and the drawing below.
 *
 *     Asynchronous (2 s):
 *     0 s  work A starts -> waits (sleep 1 s)
 *     0 s  work B starts -> waits (sleep 2 s)
 *     1 s  work A goes on -> done
 */
export function textExport(replay: Replay, other: Replay | null): string {
  const words = exportWords(replay.words)
  const parts = [textDiagram(replay, TEXT_COLUMNS)]
  const title = replay.trace.policy === 'concurrent' ? 'concurrent' : 'oneAtATime'
  parts.unshift(chains(replay, words.say(title, { ms: words.duration(replay.duration) })))
  if (other !== null)
    parts.unshift(chains(other, words.say('oneAtATime', { ms: words.duration(other.duration) })))
  return `${parts.join('\n\n')}\n`
}

function chains(replay: Replay, title: string): string {
  const words = exportWords(replay.words)
  const lines: { at: string; text: string }[] = []
  let last: Turn | null = null
  for (const turn of turnsOf(replay)) {
    const before = lines.at(-1)
    if (before && last?.lane === turn.lane)
      before.text = [before.text, words.say('again'), ...turn.did].join(' -> ')
    else lines.push({ at: words.duration(turn.at), text: chainOf(turn, replay.words) })
    last = turn
  }
  const shown = lines.slice(0, TEXT_TURNS)
  const width = Math.max(0, ...shown.map(({ at }) => at.length))
  const rows = shown.map(({ at, text }) => `${at.padStart(width)}  ${text}`)
  if (lines.length > shown.length) rows.push(words.say('more', { count: lines.length - shown.length }))
  const ending = endingOf(replay)
  return [title, ...rows, ...(ending === '' ? [] : [ending])].join('\n')
}

function chainOf({ lane, first, did }: Turn, language: Words): string {
  const { say } = exportWords(language)
  return [say(first ? 'starts' : 'goesOn', { lane: lane.label }), ...did].join(' -> ')
}

/** How a run ended that did not complete; empty for one that did. */
export function endingOf({ trace: { outcome }, words }: Replay): string {
  const { say } = exportWords(words)
  if (outcome.type === 'deadlocked') return say('deadlock')
  if (outcome.type === 'stopped') return say('stopped')
  return outcome.type === 'failed' ? say('failed', { error: outcome.error.type }) : ''
}
