import { signal } from '@preact/signals'
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import css from '../assets/styles/standalone.css?inline'
import { CONTENT_ID, type HtmlContent } from '../components/exports/html.ts'
import { type ComparisonModel, mountPopover, type PopoverModel } from '../components/popover/index.ts'
import { createPlayer, createReplay } from '../components/replay/index.ts'
import { parseTrace } from '../components/trace/index.ts'
import { wordsFor } from '../components/words/index.ts'

export default defineUnlistedScript(() => {
  const content = document.getElementById(CONTENT_ID)?.textContent ?? ''
  const { trace, other, step, locale } = JSON.parse(content) as HtmlContent
  const words = wordsFor(locale)
  document.documentElement.dir = words.direction
  const replay = createReplay(parseTrace(trace), words)
  const requestFrame = (draw: () => void) => requestAnimationFrame(draw)
  const player = createPlayer(replay, { now: () => performance.now(), requestFrame })
  player.seek(step)
  const comparison: ComparisonModel =
    other === null ? { type: 'none' } : { type: 'ready', replay: createReplay(parseTrace(other), words) }
  // A constructed sheet: the page's policy forbids every other.
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  document.adoptedStyleSheets = [sheet]
  const root = document.createElement('main')
  root.className = 'ls-theme ls-page'
  // The keys are for whatever has the focus in it.
  root.tabIndex = -1
  document.body.append(root)
  root.focus()
  mountPopover(root, {
    model: signal<PopoverModel>({ type: 'ready', trace, replay, player, comparison }),
    words: signal(words),
    onLine: () => {},
    onRetry: () => {},
  })
})
