import type { ReadonlySignal } from '@preact/signals'
import { LANGUAGES, type Preferences, type Settings, type Shortcut, SPEEDS } from '../platform/index.ts'
import { LatencyField } from '../popover/LatencyField.tsx'
import { fill, Switch } from '../toolbar/index.ts'
import { LATENCY_KINDS, type Language } from '../trace/index.ts'
import { Choice } from './Choice.tsx'
import { Sites } from './Sites.tsx'
import { strings } from './strings.ts'

export type OptionsState = {
  settings: Settings
  preferences: Preferences
  granted: string[]
  shortcuts: Shortcut[]
  /** The browser has no page for shortcuts that an extension may open. */
  shortcutsFailed: boolean
}
export type OptionsActions = {
  onSettings(change: Partial<Settings>): void
  onPreferences(change: Partial<Preferences>): void
  onRequest(pattern: string): void
  onWithdraw(pattern: string): void
  onShortcuts(): void
}

/** Everything that can be chosen. Each choice counts at once, in every page that is open. */
export function Options({
  state,
  actions,
}: {
  state: ReadonlySignal<OptionsState>
  actions: OptionsActions
}) {
  const { settings, preferences, shortcuts, shortcutsFailed } = state.value
  const { latencies } = preferences
  const others = (language: Language) => settings.offLanguages.filter((each) => each !== language)
  return (
    <main class="ls-theme ls-toolbar ls-own">
      <h1>{strings.optionsTitle}</h1>
      <section>
        <h2>{strings.general}</h2>
        <Switch
          label={strings.enabled}
          on={settings.enabled}
          onChange={(enabled) => actions.onSettings({ enabled })}
        />
        {LANGUAGES.map((language) => (
          <Switch
            key={language}
            label={fill(strings.language, { language: strings[language] })}
            on={!settings.offLanguages.includes(language)}
            onChange={(on) =>
              actions.onSettings({ offLanguages: on ? others(language) : [...others(language), language] })
            }
          />
        ))}
      </section>
      <Sites state={state.value} actions={actions} />
      <section>
        <h2>{strings.replays}</h2>
        <Choice
          label={strings.theme}
          value={preferences.theme}
          options={[
            { value: 'system', text: strings.themeSystem },
            { value: 'light', text: strings.themeLight },
            { value: 'dark', text: strings.themeDark },
          ]}
          onChange={(theme) => actions.onPreferences({ theme })}
        />
        <Choice
          label={strings.speed}
          value={preferences.speed}
          options={SPEEDS.map((value) => ({ value, text: fill(strings.speedTimes, { speed: value }) }))}
          onChange={(speed) => actions.onPreferences({ speed })}
        />
        <h3>{strings.latencies}</h3>
        <p class="hint">{strings.latenciesHint}</p>
        {LATENCY_KINDS.map((kind) => (
          <LatencyField
            key={kind}
            kind={kind}
            choice={latencies[kind]}
            onChoice={(choice) => {
              const { [kind]: _, ...others } = latencies
              actions.onPreferences({
                latencies: choice === undefined ? others : { ...others, [kind]: choice },
              })
            }}
          />
        ))}
      </section>
      <section>
        <h2>{strings.shortcuts}</h2>
        <dl>
          {shortcuts.map(({ description, keys }) => (
            <div key={description}>
              <dt>{description}</dt>
              <dd>
                <kbd>{keys || strings.shortcutNone}</kbd>
              </dd>
            </div>
          ))}
        </dl>
        <button type="button" onClick={actions.onShortcuts}>
          {strings.shortcutChange}
        </button>
        {shortcutsFailed && <p role="alert">{strings.shortcutFailed}</p>}
        <p class="hint">{strings.inReplay}</p>
      </section>
    </main>
  )
}
