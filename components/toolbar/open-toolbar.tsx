import { signal } from '@preact/signals'
import { render } from 'preact'
import {
  activeTab,
  ask,
  askTab,
  changeSettings,
  openStudio,
  readSettings,
  watchSettings,
  withSite,
} from '../platform/index.ts'
import type { ToolbarState } from './state.ts'
import { ToolbarPopup } from './ToolbarPopup.tsx'

/** How often the page and the engine are asked again while the popup is open, ms. */
const REFRESH_MS = 500

/** Shows the popup in `root` and keeps it up to date until the page goes. */
export async function openToolbar(root: HTMLElement): Promise<void> {
  const state = signal<ToolbarState>({ settings: await readSettings(), page: null, engine: { type: 'off' } })
  const tab = await activeTab()
  const refresh = async () => {
    const page = tab === null ? null : await askTab(tab, { type: 'page-state' })
    const engine = (await ask({ type: 'engine-state' })) ?? { type: 'off' }
    state.value = { ...state.value, page, engine }
  }
  await refresh()
  watchSettings((settings) => {
    state.value = { ...state.value, settings }
    void refresh()
  }, new AbortController().signal)
  setInterval(refresh, REFRESH_MS)
  render(
    <ToolbarPopup
      state={state}
      actions={{
        onEnabled: (enabled) => void changeSettings((settings) => ({ ...settings, enabled })),
        onStudio: () => void openStudio().then(() => close()),
        onSite(on) {
          const site = state.peek().page?.site
          if (site !== undefined) void changeSettings((settings) => withSite(settings, site, on))
        },
      }}
    />,
    root,
  )
}
