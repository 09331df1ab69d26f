import { useComputed } from '@preact/signals'
import { narrate, whyChain } from '../replay/index.ts'
import { WHY_STEPS } from './limits.ts'
import { SentenceText } from './SentenceText.tsx'
import type { Scene } from './scene.ts'
import { useStrings } from './speech.ts'

/** Why this runs now: what led to it, the newest first, each step a way back to it. */
export function WhyNow({ scene }: { scene: Scene }) {
  const strings = useStrings()
  const { replay, player } = scene
  const chain = useComputed(() => whyChain(replay, player.position.value, WHY_STEPS)).value
  if (chain.length === 0) return <p class="none">{strings.say('whyNothing')}</p>
  return (
    <ol class="why-now" aria-label={strings.say('why')}>
      {chain.map((seq) => (
        <li key={seq}>
          <span class="at">{strings.words.duration(replay.trace.events[seq]?.at ?? 0)}</span>
          <button
            type="button"
            title={strings.say('goThere')}
            onClick={() => {
              player.pause()
              player.seek(seq)
            }}
          >
            <SentenceText sentence={narrate(replay, seq).what} replay={replay} />
          </button>
        </li>
      ))}
    </ol>
  )
}
