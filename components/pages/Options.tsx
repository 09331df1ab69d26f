import type { ReadonlySignal } from '@preact/signals'
import { LANGUAGES, type Preferences, type Settings, type Shortcut, SPEEDS } from '../platform/index.ts'
import { LatencyField } from '../popover/inputs/LatencyField.tsx'
import { Speech } from '../popover/speech.ts'
import { stringsIn } from '../popover/strings.ts'
import { Switch } from '../toolbar/index.ts'
import { LATENCY_KINDS, type Language } from '../trace/index.ts'
import {
  LANGUAGE_NAMES,
  PRODUCT,
  LANGUAGES as SPOKEN,
  sayIn,
  type WordId,
  type Words,
} from '../words/index.ts'
import { Choice } from './Choice.tsx'
import { Sites } from './Sites.tsx'

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

const COMMANDS = { replay: 'commandReplay' } as const satisfies Record<Shortcut['command'], WordId>

/** What a language is called in itself: whoever looks for it may read no other. */
function ownName(tag: string): string {
  return new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag
}

/** Everything that can be chosen. Each choice counts at once, in every page that is open. */
export function Options({
  state,
  actions,
  words,
}: {
  state: ReadonlySignal<OptionsState>
  actions: OptionsActions
  words: Words
}) {
  const say = sayIn(words, 'pages')
  const { settings, preferences, shortcuts, shortcutsFailed } = state.value
  const { latencies } = preferences
  const others = (language: Language) => settings.offLanguages.filter((each) => each !== language)
  return (
    <main class="ls-theme ls-toolbar ls-own">
      <h1>{say('optionsTitle')}</h1>
      <section>
        <h2>{say('general')}</h2>
        <Switch
          label={PRODUCT}
          on={settings.enabled}
          onChange={(enabled) => actions.onSettings({ enabled })}
        />
        <Choice
          label={say('locale')}
          value={settings.locale ?? ''}
          options={[
            { value: '', text: say('localeBrowser') },
            ...SPOKEN.map((value) => ({ value, text: ownName(value), lang: value })),
          ]}
          onChange={(chosen) => actions.onSettings({ locale: chosen === '' ? null : chosen })}
        />
        <Switch label={say('peek')} on={settings.peek} onChange={(peek) => actions.onSettings({ peek })} />
        {LANGUAGES.map((language) => (
          <Switch
            key={language}
            label={say('language', { language: LANGUAGE_NAMES[language] })}
            on={!settings.offLanguages.includes(language)}
            onChange={(on) =>
              actions.onSettings({ offLanguages: on ? others(language) : [...others(language), language] })
            }
          />
        ))}
        <Switch
          label={say('awaitOnly')}
          on={settings.awaitOnly}
          onChange={(awaitOnly) => actions.onSettings({ awaitOnly })}
        />
      </section>
      <Sites state={state.value} actions={actions} words={words} />
      <section>
        <h2>{say('replays')}</h2>
        <Choice
          label={say('theme')}
          value={preferences.theme}
          options={[
            { value: 'system', text: say('themeSystem') },
            { value: 'light', text: say('themeLight') },
            { value: 'dark', text: say('themeDark') },
          ]}
          onChange={(theme) => actions.onPreferences({ theme })}
        />
        <Choice
          label={say('speed')}
          value={preferences.speed}
          options={SPEEDS.map((value) => ({
            value,
            text: say('speedTimes', { speed: words.number(value) }),
          }))}
          onChange={(speed) => actions.onPreferences({ speed })}
        />
        <Switch
          label={say('predict')}
          on={preferences.predict}
          onChange={(predict) => actions.onPreferences({ predict })}
        />
        <h3>{say('latencies')}</h3>
        <p class="hint">{say('latenciesHint')}</p>
        <Speech.Provider value={stringsIn(words)}>
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
        </Speech.Provider>
      </section>
      <section>
        <h2>{say('shortcuts')}</h2>
        <dl>
          {shortcuts.map(({ command, keys }) => (
            <div key={command}>
              <dt>{words.text(COMMANDS[command])}</dt>
              <dd>
                <kbd>{keys || say('shortcutNone')}</kbd>
              </dd>
            </div>
          ))}
        </dl>
        <button type="button" onClick={actions.onShortcuts}>
          {say('shortcutChange')}
        </button>
        {shortcutsFailed && <p role="alert">{say('shortcutFailed')}</p>}
        <p class="hint">{say('inReplay')}</p>
      </section>
    </main>
  )
}
