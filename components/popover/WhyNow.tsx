import { useComputed } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { narrate, whyChain } from '../replay/index.ts'
import type { Seq } from '../trace/index.ts'
import { WHY_STEPS } from './limits.ts'
import { SentenceText } from './SentenceText.tsx'
import type { Scene } from './scene.ts'
import { useStrings } from './speech.ts'

/** Why this runs now: what led to it, the oldest first, each step a way back to it; the last is the present one. */
export function WhyNow({ scene }: { scene: Scene }) {
  const strings = useStrings()
  const { replay, player } = scene
  const position = player.position.value
  const chain = useComputed(() => whyChain(replay, player.position.value, WHY_STEPS).reverse()).value
  const list = useRef<HTMLOListElement>(null)
  useLayoutEffect(() => {
    if (list.current) list.current.scrollTop = list.current.scrollHeight
  }, [chain])
  if (chain.length === 0) return <p class="none">{strings.say('whyNothing')}</p>
  const at = (seq: Seq) => <span class="at">{strings.words.duration(replay.trace.events[seq]?.at ?? 0)}</span>
  return (
    <div class="why-now">
      <h3>{strings.say('whyHeading')}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <ol aria-label={strings.say('whyHeading')} tabIndex={0} ref={list}>
        {chain.map((seq) => (
          <li key={seq}>
            {at(seq)}
            <button
              type="button"
              title={strings.say('goThere')}
              onClick={({ currentTarget }) => {
                // What led to that is another list: the button goes with this one, and the focus must not.
                currentTarget.closest<HTMLElement>('.say')?.focus({ preventScroll: true })
                player.pause()
                player.seek(seq)
              }}
            >
              <SentenceText sentence={narrate(replay, seq).what} replay={replay} />
            </button>
          </li>
        ))}
        <li key={position} aria-current="step">
          {at(position)}
          <span class="present">
            <SentenceText sentence={scene.narration.value.what} replay={replay} />
          </span>
        </li>
      </ol>
    </div>
  )
}
