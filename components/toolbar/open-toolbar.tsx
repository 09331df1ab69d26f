import { signal } from '@preact/signals'
import { render } from 'preact'
import {
  activeTab,
  ask,
  askTab,
  changeSettings,
  grantedPatterns,
  injectReader,
  openStudio,
  patternOf,
  readSettings,
  requestSites,
  siteOf,
  uiLanguage,
  watchSettings,
  watchSites,
  withdrawSites,
  withSite,
} from '../platform/index.ts'
import { wordsFor } from '../words/index.ts'
import { followTheme } from './follow-theme.ts'
import { setLanguage } from './set-language.ts'
import type { ToolbarState } from './state.ts'
import { ToolbarPopup } from './ToolbarPopup.tsx'

/** How often the page and the engine are asked again while the popup is open, ms. */
const REFRESH_MS = 500

/** Shows the popup in `root` and keeps it up to date until the page goes. */
export async function openToolbar(root: HTMLElement): Promise<void> {
  const words = wordsFor(uiLanguage())
  setLanguage(document, words)
  const tab = await activeTab()
  const pattern = tab?.url == null ? null : patternOf(tab.url)
  const state = signal<ToolbarState>({
    settings: await readSettings(),
    page: null,
    engine: { type: 'off' },
    site: tab?.url == null || pattern === null ? null : { name: siteOf(tab.url), pattern },
    granted: await grantedPatterns(),
  })
  const refresh = async () => {
    const page = tab === null ? null : await askTab(tab.id, { type: 'page-state' })
    const engine = (await ask({ type: 'engine-state' })) ?? { type: 'off' }
    state.value = { ...state.value, page, engine }
  }
  await refresh()
  const { signal: always } = new AbortController()
  watchSettings((settings) => {
    state.value = { ...state.value, settings }
    void refresh()
  }, always)
  watchSites(async () => {
    state.value = { ...state.value, granted: await grantedPatterns() }
    void refresh()
  }, always)
  setInterval(refresh, REFRESH_MS)
  /** The page is what the reader wants to see now. */
  const inPage = async (message: Parameters<typeof askTab>[1]) => {
    if (tab !== null) await askTab(tab.id, message)
    window.close()
  }
  render(
    <ToolbarPopup
      words={words}
      state={state}
      actions={{
        onEnabled: (enabled) => void changeSettings((settings) => ({ ...settings, enabled })),
        onStudio: () => void openStudio().then(() => window.close()),
        onPeek(peek) {
          void changeSettings((settings) => ({ ...settings, peek }))
        },
        onSite(on) {
          const site = state.peek().page?.site
          if (site !== undefined) void changeSettings((settings) => withSite(settings, site, on))
        },
        onShow: (block) => void inPage({ type: 'show-block', block }),
        onReplay: (block) => void inPage({ type: 'replay-block', block }),
        onRequest: (pattern) => void requestSites(pattern),
        onWithdraw: (pattern) => void withdrawSites(pattern),
        onOnce: () => void (tab !== null && injectReader(tab.id).then(refresh)),
      }}
    />,
    root,
  )
  followTheme(root, always)
}
