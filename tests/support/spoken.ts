/** What a replay says in words of its own: every sentence, without the names and the code of the program. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  createReplay,
  describeWait,
  narrate,
  plainText,
  type Sentence,
} from '../../components/replay/index.ts'
import type { Trace } from '../../components/trace/index.ts'
import { type Language, wordsFor } from '../../components/words/index.ts'
import { root } from './built-extension.ts'

/** Each text once. */
export function spokenWords(trace: Trace, language: Language): string[] {
  const replay = createReplay(trace, wordsFor(language))
  const said = replay.stops.line.flatMap((seq) => {
    const { what, then } = narrate(replay, seq)
    const { waiting } = replay.stateAt(seq)
    return [what, then, ...waiting.map(({ wait }) => describeWait(replay, wait))]
  })
  return [...new Set(said.map(ownWords))]
}

/** Where it is said that the clock jumps and something else comes first, or at another time. In English. */
export function falseJumps(trace: Trace): string[] {
  const replay = createReplay(trace)
  return replay.stops.switch.flatMap((seq) => {
    const said = plainText(narrate(replay, seq).then)
    const [, time] = /the clock jumps to (.+?), when/.exec(said) ?? []
    const next = trace.events.slice(seq + 1).find(({ type }) => type !== 'line' && !type.startsWith('frame.'))
    return time === undefined || time === replay.words.duration(next?.at ?? -1) ? [] : [`${seq}: ${said}`]
  })
}

function ownWords(sentence: Sentence): string {
  return sentence.map((part) => (part.type === 'text' ? part.text : '…')).join('')
}

/** The first programs of each folder of the conformance suite. */
export function samplePrograms(
  folder: string,
  ending: RegExp,
  each: number,
): { name: string; code: string }[] {
  const path = join(root, 'tests/conformance', folder, 'programs')
  return readdirSync(path).flatMap((topic) =>
    readdirSync(join(path, topic))
      .filter((name) => ending.test(name))
      .slice(0, each)
      .map((name) => ({ name: `${topic}/${name}`, code: readFileSync(join(path, topic, name), 'utf8') })),
  )
}
