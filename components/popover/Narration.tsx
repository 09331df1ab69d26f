import type { Signal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { plainText } from '../replay/index.ts'
import { SentenceText } from './SentenceText.tsx'
import type { Scene } from './scene.ts'
import { useStrings } from './speech.ts'
import { WhyNow } from './WhyNow.tsx'

export type NarrationProps = {
  scene: Scene
  /** Whether it is told why this runs now. */
  why: Signal<boolean>
  /** What this leaves is the answer to a question: to the one that is asked, or to the one after it. */
  hides?: 'answer' | 'next' | null
}

/** What just happened and why, and what that leaves; asked for, what led to it. Read aloud when the reader steps, not while it plays. */
export function Narration({ scene, why, hides = null }: NarrationProps) {
  const { what, then } = scene.narration.value
  const strings = useStrings()
  const root = useRef<HTMLElement>(null)
  // After the frame is drawn: asking for a scroll position before would lay everything out twice.
  useEffect(() => {
    if (root.current) root.current.scrollTop = 0
  }, [what])
  const asked = hides === 'answer'
  const look = why.value && !asked ? 'say asked' : 'say'
  const live = scene.player.playing.value ? 'off' : 'polite'
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section class={look} aria-label={strings.say('narration')} tabIndex={0} ref={root}>
      <p class="what">
        <SentenceText sentence={what} replay={scene.replay} explain />
      </p>
      {!asked && (
        <button
          type="button"
          class="ask"
          aria-expanded={why.value}
          onClick={() => {
            why.value = !why.value
          }}
        >
          {strings.say('why')}
        </button>
      )}
      <p class="then">
        {hides ? (
          strings.say(asked ? 'hiddenUntilGuessed' : 'nextIsAsked')
        ) : (
          <SentenceText sentence={then} replay={scene.replay} explain />
        )}
      </p>
      {why.value && !asked && <WhyNow scene={scene} />}
      {/* Said without the buttons that the terms are. */}
      <p class="aloud" aria-live={live} aria-atomic="true">
        {plainText(what)} {hides ? '' : plainText(then)}
      </p>
    </section>
  )
}
