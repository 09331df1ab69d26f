import { signal } from '@preact/signals'
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
  uiLanguage,
  watchPreferences,
  watchSettings,
  watchSites,
  withdrawSites,
} from '../platform/index.ts'
import { followTheme, setLanguage } from '../toolbar/index.ts'
import { wordsFor } from '../words/index.ts'
import { Options, type OptionsState } from './Options.tsx'

/** Shows the options in `root` and follows what is changed elsewhere. */
export async function openOptions(root: HTMLElement): Promise<void> {
  const words = wordsFor(uiLanguage())
  setLanguage(document, words, words.text('pages_optionsTitle'))
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
  const { signal: always } = new AbortController()
  watchSettings((settings) => set({ settings }), always)
  watchPreferences((preferences) => set({ preferences }), always)
  watchSites(async () => set({ granted: await grantedPatterns() }), always)
  render(
    <Options
      words={words}
      state={state}
      actions={{
        onSettings: (change) => void changeSettings((settings) => ({ ...settings, ...change })),
        onPreferences: (change) => void changePreferences(change),
        onRequest: (pattern) => void requestSites(pattern),
        onWithdraw: (pattern) => void withdrawSites(pattern),
        onShortcuts: () => void openShortcuts().catch(() => set({ shortcutsFailed: true })),
      }}
    />,
    root,
  )
  followTheme(root, always)
}
