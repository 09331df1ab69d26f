import type { Replay } from '../../replay/index.ts'
import type { Strings } from '../strings.ts'

/** What a change did to the total, in one sentence. */
export function totalsOf(before: Replay, now: Replay, strings: Strings): string {
  const saved = before.duration - now.duration
  if (saved === 0) return strings.say('changeSame')
  return strings.say(saved > 0 ? 'changeSaves' : 'changeCosts', {
    ms: strings.words.duration(Math.abs(saved)),
  })
}
