import { plainText } from '../replay/index.ts'
import { SentenceText } from './SentenceText.tsx'
import type { Scene } from './scene.ts'
import { predictStrings } from './strings-predict.ts'

/** What just happened and why, and, unless it is short, what that leaves. Read aloud when the reader steps, not while it plays. */
export function Narration({ scene, short = false }: { scene: Scene; short?: boolean }) {
  const { what, then } = scene.narration.value
  const live = scene.player.playing.value ? 'off' : 'polite'
  return (
    <div class="say">
      <p class="what">
        <SentenceText sentence={what} replay={scene.replay} explain />
      </p>
      <p class="then">
        {short ? predictStrings.hidden : <SentenceText sentence={then} replay={scene.replay} explain />}
      </p>
      {/* Said without the buttons that the terms are. */}
      <p class="aloud" aria-live={live} aria-atomic="true">
        {plainText(what)} {short ? '' : plainText(then)}
      </p>
    </div>
  )
}
