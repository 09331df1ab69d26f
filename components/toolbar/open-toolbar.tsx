import { effect, signal } from '@preact/signals'
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
  watchSettings,
  watchSites,
  withdrawSites,
  withSite,
} from '../platform/index.ts'
import { followLanguage } from './follow-language.ts'
import { followTheme } from './follow-theme.ts'
import type { ToolbarState } from './state.ts'
import { type ToolbarActions, ToolbarPopup } from './ToolbarPopup.tsx'

/** How often the page and the engine are asked again while the popup is open, ms. */
const REFRESH_MS = 500

/** Shows the popup in `root` and keeps it up to date until the page goes. */
export async function openToolbar(root: HTMLElement): Promise<void> {
  const { signal: always } = new AbortController()
  const words = await followLanguage(document, always)
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
  const actions: ToolbarActions = {
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
  }
  effect(() => render(<ToolbarPopup words={words.value} state={state} actions={actions} />, root))
  followTheme(root, always)
}
