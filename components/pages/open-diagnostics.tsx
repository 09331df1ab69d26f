import { effect, signal } from '@preact/signals'
import { render } from 'preact'
import { copyText } from '../exports/copy-text.ts'
import { ask, readErrors, readPreferences, readSettings, readVersions } from '../platform/index.ts'
import { followLanguage, followTheme } from '../toolbar/index.ts'
import { checkEngines } from './check-engines.ts'
import { Diagnostics, type DiagnosticsProps } from './Diagnostics.tsx'

/** How often the engine and the errors are asked for again while the page is open, ms. */
const REFRESH_MS = 1_000

export async function openDiagnostics(root: HTMLElement): Promise<void> {
  const { signal: always } = new AbortController()
  const words = await followLanguage(document, always, 'pages_diagnosticsTitle')
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
  async function onCheck(): Promise<void> {
    set({ checking: true, checks: [] })
    const checks = await checkEngines(words.peek(), () => performance.now()).catch((error: Error) => [
      error.message,
    ])
    set({ checking: false, checks })
  }
  function onCopy(text: string): void {
    const told = (copied: 'yes' | 'failed') => () => set({ copied })
    void copyText(text, document).then(told('yes'), told('failed'))
  }
  effect(() =>
    render(
      <Diagnostics words={words.value} state={state} onCheck={() => void onCheck()} onCopy={onCopy} />,
      root,
    ),
  )
  followTheme(root, always)
}
