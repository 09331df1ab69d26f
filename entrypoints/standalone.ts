import { signal } from '@preact/signals'
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import css from '../assets/styles/standalone.css?inline'
import { CONTENT_ID, type HtmlContent } from '../components/exports/html.ts'
import { mountPopover, type PopoverModel } from '../components/popover/index.ts'
import { createPlayer, createReplay } from '../components/replay/index.ts'
import { parseTrace } from '../components/trace/index.ts'

export default defineUnlistedScript(() => {
  const { trace, other, step } = JSON.parse(
    document.getElementById(CONTENT_ID)?.textContent ?? 'null',
  ) as HtmlContent
  const replay = createReplay(parseTrace(trace))
  const player = createPlayer(replay, {
    now: () => performance.now(),
    requestFrame: (draw) => requestAnimationFrame(draw),
  })
  player.seek(step)
  const comparison =
    other === null
      ? ({ type: 'none' } as const)
      : ({ type: 'ready', replay: createReplay(parseTrace(other)) } as const)
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
    onLine: () => {},
    onRetry: () => {},
  })
})
