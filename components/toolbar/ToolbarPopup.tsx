import type { ReadonlySignal } from '@preact/signals'
import { Logo } from '../popover/Logo.tsx'
import { describeBlocks, describeEngine } from './describe.ts'
import { Switch } from './Switch.tsx'
import type { ToolbarState } from './state.ts'

export type ToolbarActions = {
  onEnabled(on: boolean): void
  onSite(on: boolean): void
  onStudio(): void
}

/** What the toolbar button opens: the switches, what this page has to replay, and how the engine is. */
export function ToolbarPopup({
  state,
  actions,
}: {
  state: ReadonlySignal<ToolbarState>
  actions: ToolbarActions
}) {
  const { settings, page, engine } = state.value
  const site = page?.site
  return (
    <main class="ls-theme ls-toolbar">
      <header>
        <Logo />
        <h1>Loopscope</h1>
      </header>
      <p class="count" role="status">
        {describeBlocks(state.value)}
      </p>
      <Switch label="Loopscope" on={settings.enabled} onChange={actions.onEnabled} />
      <Switch
        label={site === undefined ? 'On this site' : site === 'file' ? 'On local files' : `On ${site}`}
        on={site !== undefined && !settings.offSites.includes(site)}
        disabled={site === undefined || !settings.enabled}
        onChange={actions.onSite}
      />
      <button type="button" class="studio-link" onClick={actions.onStudio}>
        Open the Studio
      </button>
      <footer>{describeEngine(engine)}</footer>
    </main>
  )
}
