import { effect, signal } from '@preact/signals'
import { render } from 'preact'
import {
  changePreferences,
  changeSettings,
  grantedPatterns,
  openShortcuts,
  readPreferences,
  readSettings,
  readShortcuts,
  requestSites,
  watchPreferences,
  watchSettings,
  watchSites,
  withdrawSites,
} from '../platform/index.ts'
import { followLanguage, followTheme } from '../toolbar/index.ts'
import { Options, type OptionsActions, type OptionsState } from './Options.tsx'

/** Shows the options in `root` and follows what is changed elsewhere. */
export async function openOptions(root: HTMLElement): Promise<void> {
  const { signal: always } = new AbortController()
  const words = await followLanguage(document, always, 'pages_optionsTitle')
  const state = signal<OptionsState>({
    settings: await readSettings(),
    preferences: await readPreferences(),
    granted: await grantedPatterns(),
    shortcuts: await readShortcuts(),
    shortcutsFailed: false,
  })
  const set = (change: Partial<OptionsState>) => {
    state.value = { ...state.peek(), ...change }
  }
  watchSettings((settings) => set({ settings }), always)
  watchPreferences((preferences) => set({ preferences }), always)
  watchSites(async () => set({ granted: await grantedPatterns() }), always)
  const actions: OptionsActions = {
    onSettings: (change) => void changeSettings((settings) => ({ ...settings, ...change })),
    onPreferences: (change) => void changePreferences(change),
    onRequest: (pattern) => void requestSites(pattern),
    onWithdraw: (pattern) => void withdrawSites(pattern),
    onShortcuts: () => void openShortcuts().catch(() => set({ shortcutsFailed: true })),
  }
  effect(() => render(<Options words={words.value} state={state} actions={actions} />, root))
  followTheme(root, always)
}
