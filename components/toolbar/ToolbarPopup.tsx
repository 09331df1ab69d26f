import type { ReadonlySignal } from '@preact/signals'
import { Logo } from '../popover/Logo.tsx'
import { PRODUCT, sayIn, type Words } from '../words/index.ts'
import { Access, type AccessActions } from './Access.tsx'
import { BlockList } from './BlockList.tsx'
import { describeBlocks, describeEngine } from './describe.ts'
import { Switch } from './Switch.tsx'
import type { ToolbarState } from './state.ts'

export type ToolbarActions = AccessActions & {
  onEnabled(on: boolean): void
  onSite(on: boolean): void
  onPeek(on: boolean): void
  onStudio(): void
  onShow(block: number): void
  onReplay(block: number): void
}

/** What the toolbar button opens: what this page has to replay, the switches, and how the engine is. */
export function ToolbarPopup({
  state,
  actions,
  words,
}: {
  state: ReadonlySignal<ToolbarState>
  actions: ToolbarActions
  words: Words
}) {
  const say = sayIn(words, 'toolbar')
  const { settings, page, engine } = state.value
  const site = page?.site
  return (
    <main class="ls-theme ls-toolbar">
      <header>
        <Logo />
        <h1>{PRODUCT}</h1>
      </header>
      <p class="count" role="status">
        {describeBlocks(state.value, words)}
      </p>
      {page?.on && page.blocks.length > 0 && (
        <BlockList blocks={page.blocks} words={words} onShow={actions.onShow} onReplay={actions.onReplay} />
      )}
      <Switch label={PRODUCT} on={settings.enabled} onChange={actions.onEnabled} />
      {site !== undefined && (
        <Switch
          label={site === 'file' ? say('onFiles') : say('onSite', { site })}
          on={!settings.offSites.includes(site)}
          disabled={!settings.enabled}
          onChange={actions.onSite}
        />
      )}
      <Switch label={say('peek')} on={settings.peek} disabled={!settings.enabled} onChange={actions.onPeek} />
      {settings.enabled && <Access state={state.value} actions={actions} words={words} />}
      <footer>
        <p>{describeEngine(engine, words)}</p>
        <nav>
          <button type="button" class="link" onClick={actions.onStudio}>
            {say('studio')}
          </button>
          <a href="options.html" target="_blank" rel="noreferrer">
            {say('options')}
          </a>
          <a href="diagnostics.html" target="_blank" rel="noreferrer">
            {say('diagnostics')}
          </a>
        </nav>
      </footer>
    </main>
  )
}
