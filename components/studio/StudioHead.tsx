import type { ReadonlySignal } from '@preact/signals'
import { Icon } from '../popover/Icon.tsx'
import { Logo } from '../popover/Logo.tsx'
import type { Language } from '../trace/index.ts'
import { LANGUAGE_NAMES, type Say } from '../words/index.ts'
import { type Example, examples } from './examples.ts'
import { type EventLoop, LOOPS } from './program.ts'

const LANGUAGES = ['python', 'javascript', 'typescript'] as const satisfies Language[]

const LOOP_WORDS = { auto: 'loopAuto', node: 'loopNode', browser: 'loopBrowser' } as const

export type StudioHeadProps = {
  say: Say<'studio'>
  /** The example that is open, unless it was changed beyond it. */
  example: ReadonlySignal<Example | null>
  changed: ReadonlySignal<boolean>
  /** A program of the reader's own that an example has taken the place of. */
  kept: ReadonlySignal<boolean>
  onOwn(): void
  busy: ReadonlySignal<boolean>
  language: ReadonlySignal<Language>
  onExample(example: Example): void
  onLanguage(language: Language): void
  loop: ReadonlySignal<EventLoop>
  onLoop(loop: EventLoop): void
  onKeep(): void
}

/** Name, examples, what is going on. */
export function StudioHead({
  say,
  example,
  changed,
  kept,
  onOwn,
  busy,
  language,
  onExample,
  onLanguage,
  loop,
  onLoop,
  onKeep,
}: StudioHeadProps) {
  return (
    <header class="studio-head">
      <Logo />
      <h1>{say('title')}</h1>
      <label class="speed">
        <select
          aria-label={say('examples')}
          value={example.value?.id ?? ''}
          onChange={(event) => {
            const chosen = examples.find(({ id }) => id === event.currentTarget.value)
            if (chosen) onExample(chosen)
            else onOwn()
          }}
        >
          {(example.value === null || kept.value) && <option value="">{say('own')}</option>}
          {LANGUAGES.map((language) => {
            const own = examples.filter((one) => one.language === language)
            return (
              own.length > 0 && (
                <optgroup key={language} label={LANGUAGE_NAMES[language]}>
                  {own.map(({ id, title }) => (
                    <option key={id} value={id}>
                      {say(title)}
                    </option>
                  ))}
                </optgroup>
              )
            )
          })}
        </select>
        <Icon name="chevron" size={12} />
      </label>
      <label class="speed">
        <select
          aria-label={say('language')}
          value={language.value}
          onChange={(event) => {
            const chosen = LANGUAGES.find((one) => one === event.currentTarget.value)
            if (chosen) onLanguage(chosen)
          }}
        >
          {LANGUAGES.map((one) => (
            <option key={one} value={one}>
              {LANGUAGE_NAMES[one]}
            </option>
          ))}
        </select>
        <Icon name="chevron" size={12} />
      </label>
      {language.value !== 'python' && (
        <label class="speed">
          <select
            aria-label={say('loop')}
            value={loop.value}
            onChange={(event) => {
              const chosen = LOOPS.find((one) => one === event.currentTarget.value)
              if (chosen) onLoop(chosen)
            }}
          >
            {LOOPS.map((one) => (
              <option key={one} value={one}>
                {say(LOOP_WORDS[one])}
              </option>
            ))}
          </select>
          <Icon name="chevron" size={12} />
        </label>
      )}
      <p class="lesson">{example.value && !changed.value && say(example.value.lesson)}</p>
      <span class="grow" />
      <span class="working" role="status">
        {busy.value ? say('running') : ''}
      </span>
      {changed.value && (
        <button type="button" class="link-button" title={say('keepTitle')} onClick={onKeep}>
          {say('keep')}
        </button>
      )}
    </header>
  )
}
