import { effect, signal } from '@preact/signals'
import { createRef, render } from 'preact'
import {
  connectEngine,
  EVERYWHERE,
  grantedPatterns,
  readPreferences,
  requestSites,
  sites,
  watchSites,
  withdrawSites,
} from '../platform/index.ts'
import { mountPopover } from '../popover/index.ts'
import { createSession } from '../studio/session.ts'
import { followLanguage, followTheme } from '../toolbar/index.ts'
import { EXAMPLE } from './example.ts'
import { Welcome } from './Welcome.tsx'

/** Shows the welcome page in `root`: a replay that runs, and where to look for code. */
export async function openWelcomePage(root: HTMLElement): Promise<void> {
  const { signal: always } = new AbortController()
  const words = await followLanguage(document, always, 'pages_welcomeTitle')
  const everywhere = signal((await grantedPatterns()).includes(EVERYWHERE))
  const place = createRef<HTMLElement>()
  watchSites(async () => {
    everywhere.value = (await grantedPatterns()).includes(EVERYWHERE)
  }, always)
  effect(() =>
    render(
      <Welcome
        words={words.value}
        everywhere={everywhere}
        sites={sites.length}
        replay={place}
        onRequest={() => void requestSites(EVERYWHERE)}
        onWithdraw={() => void withdrawSites(EVERYWHERE)}
      />,
      root,
    ),
  )
  followTheme(root, always)
  if (place.current === null) return
  const session = createSession({
    words,
    connect: connectEngine,
    preferences: readPreferences,
    now: () => performance.now(),
    requestFrame: (draw) => requestAnimationFrame(draw),
  })
  const run = () => void session.run(EXAMPLE)
  mountPopover(place.current, {
    model: session.model,
    words,
    onLine() {},
    onRetry: run,
    onAnswers: (answers) => void session.set({ answers }),
    onLatencies: (latencies) => void session.set({ latencies }),
    onLoop: (loop) => void session.set({ loop }),
  })
  run()
}
