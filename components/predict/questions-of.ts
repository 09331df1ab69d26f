import type { OutputLine, Replay } from '../replay/index.ts'
import type { Seq, TaskId } from '../trace/index.ts'
import { inMixedOrder } from './in-mixed-order.ts'
import { CHOICES, MOMENTS, QUESTIONS } from './limits.ts'
import type { Question } from './types.ts'

/**
 * Questions about a run, in its order: what is printed next, and which task runs next. Every choice is something that
 * this run does at another time, or that it does at this point when it runs one at a time (`other`).
 */
export function questionsOf(replay: Replay, other: Replay | null): Question[] {
  const all = [...outputQuestions(replay, other), ...taskQuestions(replay)]
  all.sort((a, b) => a.at - b.at || (a.type === 'output' ? -1 : 1))
  const asked: Question[] = []
  for (const question of all) if (question.at >= (asked.at(-1)?.reveal ?? 0)) asked.push(question)
  return evenly(asked, QUESTIONS)
}

function evenly<T>(things: readonly T[], most: number): T[] {
  if (things.length <= most) return [...things]
  return Array.from({ length: most }, (_, index) => things[Math.floor((index * things.length) / most)] as T)
}

function outputQuestions(replay: Replay, other: Replay | null): Question[] {
  const lines = replay.output.filter(({ text }) => text.trim() !== '').slice(0, MOMENTS)
  const otherLines = other?.output.filter(({ text }) => text.trim() !== '') ?? []
  return lines.flatMap((line, index): Question[] => {
    const right = textOf(line)
    const later = lines.slice(index + 1)
    // What each task prints next comes first: those are the orders that could have been.
    const nextOfEach = [...new Set(later.map(({ task }) => task))].flatMap(
      (task) => later.find((one) => one.task === task) ?? [],
    )
    const wrong = distinct(
      [...nextOfEach, ...otherLines.slice(index, index + 1), ...later, ...lines.slice(0, index)].map(textOf),
      right,
    )
    const place = placeOf(replay, line.seq)
    if (wrong.length === 0 || place === null) return []
    const choices = inMixedOrder([right, ...wrong.slice(0, CHOICES - 1)], line.seq)
    return [{ type: 'output', ...place, choices, right: choices.indexOf(right) }]
  })
}

function textOf({ text }: OutputLine): string {
  return text.replace(/\n$/, '')
}

function distinct<T>(things: readonly T[], but: T): T[] {
  return [...new Set(things)].filter((thing) => thing !== but)
}

function taskQuestions(replay: Replay): Question[] {
  const { events } = replay.trace
  const runs = events.filter(
    (event) =>
      (event.type === 'task.started' || event.type === 'task.resumed') && replay.laneOf[event.task]?.shown,
  )
  return runs.slice(1, MOMENTS).flatMap((event): Question[] => {
    if (!('task' in event) || event.task === null) return []
    const right = event.task
    const place = placeOf(replay, event.seq)
    if (place === null) return []
    const { ready, waiting, running } = replay.stateAt(place.at)
    // Somebody who is still running has not stepped aside: nothing is open yet.
    if (running !== null && running.task !== right && isShown(replay, running.task)) return []
    const could = distinct(
      [...ready, ...waiting].map(({ task }) => task).filter((task) => isShown(replay, task)),
      right,
    )
    if (could.length === 0) return []
    const choices = inMixedOrder([right, ...could.slice(0, CHOICES - 1)], event.seq)
    return [{ type: 'task', ...place, choices, right: choices.indexOf(right) }]
  })
}

function isShown(replay: Replay, task: TaskId): boolean {
  return replay.laneOf[task]?.shown === true
}

/** The stop before an event, and the one at which it is seen; null for what is seen at the very start. */
function placeOf({ stops }: Replay, seq: Seq): { at: Seq; reveal: Seq } | null {
  const index = stops.switch.findIndex((stop) => stop >= seq)
  const at = stops.switch[index - 1]
  const reveal = stops.switch[index]
  return at === undefined || reveal === undefined ? null : { at, reveal }
}
