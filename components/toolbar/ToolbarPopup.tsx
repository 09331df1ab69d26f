import type { ReadonlySignal } from '@preact/signals'
import { Logo } from '../popover/Logo.tsx'
import { Access, type AccessActions } from './Access.tsx'
import { BlockList } from './BlockList.tsx'
import { describeBlocks, describeEngine } from './describe.ts'
import { Switch } from './Switch.tsx'
import type { ToolbarState } from './state.ts'
import { fill, strings } from './strings.ts'

export type ToolbarActions = AccessActions & {
  onEnabled(on: boolean): void
  onSite(on: boolean): void
  onStudio(): void
  onShow(block: number): void
  onReplay(block: number): void
}

/** What the toolbar button opens: what this page has to replay, the switches, and how the engine is. */
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
        <h1>{strings.name}</h1>
      </header>
      <p class="count" role="status">
        {describeBlocks(state.value)}
      </p>
      {page?.on && page.blocks.length > 0 && (
        <BlockList blocks={page.blocks} onShow={actions.onShow} onReplay={actions.onReplay} />
      )}
      <Switch label={strings.name} on={settings.enabled} onChange={actions.onEnabled} />
      {site !== undefined && (
        <Switch
          label={site === 'file' ? strings.onFiles : fill(strings.onSite, { site })}
          on={!settings.offSites.includes(site)}
          disabled={!settings.enabled}
          onChange={actions.onSite}
        />
      )}
      {settings.enabled && <Access state={state.value} actions={actions} />}
      <footer>
        <p>{describeEngine(engine)}</p>
        <nav>
          <button type="button" class="link" onClick={actions.onStudio}>
            {strings.studio}
          </button>
          <a href="options.html" target="_blank" rel="noreferrer">
            {strings.options}
          </a>
          <a href="diagnostics.html" target="_blank" rel="noreferrer">
            {strings.diagnostics}
          </a>
        </nav>
      </footer>
    </main>
  )
}
