import { signal } from '@preact/signals'
import { render } from 'preact'
import { copyText } from '../exports/copy-text.ts'
import {
  ask,
  readErrors,
  readPreferences,
  readSettings,
  readVersions,
  uiLanguage,
} from '../platform/index.ts'
import { followTheme, setLanguage } from '../toolbar/index.ts'
import { wordsFor } from '../words/index.ts'
import { checkEngines } from './check-engines.ts'
import { Diagnostics, type DiagnosticsProps } from './Diagnostics.tsx'

/** How often the engine and the errors are asked for again while the page is open, ms. */
const REFRESH_MS = 1_000

export async function openDiagnostics(root: HTMLElement): Promise<void> {
  const words = wordsFor(uiLanguage())
  setLanguage(document, words, words.text('pages_diagnosticsTitle'))
  const now = async () => ({
    versions: await readVersions(navigator),
    engine: (await ask({ type: 'engine-state' })) ?? ({ type: 'off' } as const),
    settings: await readSettings(),
    preferences: await readPreferences(),
    errors: (await readErrors()).toReversed(),
  })
  const state: DiagnosticsProps['state'] & { value: DiagnosticsProps['state']['value'] } = signal({
    ...(await now()),
    checks: [] as string[],
    checking: false,
    copied: 'no',
  })
  const set = (change: Partial<DiagnosticsProps['state']['value']>) => {
    state.value = { ...state.peek(), ...change }
  }
  setInterval(async () => set(await now()), REFRESH_MS)
  render(
    <Diagnostics
      words={words}
      state={state}
      onCheck={async () => {
        set({ checking: true, checks: [] })
        const checks = await checkEngines(words, () => performance.now()).catch((error: Error) => [
          error.message,
        ])
        set({ checking: false, checks })
      }}
      onCopy={(text) =>
        void copyText(text, document).then(
          () => set({ copied: 'yes' }),
          () => set({ copied: 'failed' }),
        )
      }
    />,
    root,
  )
  followTheme(root, new AbortController().signal)
}
