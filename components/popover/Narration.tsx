import { useEffect, useRef } from 'preact/hooks'
import { plainText } from '../replay/index.ts'
import { SentenceText } from './SentenceText.tsx'
import type { Scene } from './scene.ts'
import { useStrings } from './speech.ts'

/** What just happened and why, and, unless it is short, what that leaves. Read aloud when the reader steps, not while it plays. */
export function Narration({ scene, short = false }: { scene: Scene; short?: boolean }) {
  const { what, then } = scene.narration.value
  const strings = useStrings()
  const root = useRef<HTMLElement>(null)
  // After the frame is drawn: asking for a scroll position before would lay everything out twice.
  useEffect(() => {
    if (root.current) root.current.scrollTop = 0
  }, [what])
  const live = scene.player.playing.value ? 'off' : 'polite'
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section class="say" aria-label={strings.say('narration')} tabIndex={0} ref={root}>
      <p class="what">
        <SentenceText sentence={what} replay={scene.replay} explain />
      </p>
      <p class="then">
        {short ? (
          strings.say('hiddenUntilGuessed')
        ) : (
          <SentenceText sentence={then} replay={scene.replay} explain />
        )}
      </p>
      {/* Said without the buttons that the terms are. */}
      <p class="aloud" aria-live={live} aria-atomic="true">
        {plainText(what)} {short ? '' : plainText(then)}
      </p>
    </section>
  )
}
