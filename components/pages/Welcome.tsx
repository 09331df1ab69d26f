import type { ReadonlySignal } from '@preact/signals'
import type { RefObject } from 'preact'
import { Logo } from '../popover/Logo.tsx'
import { sayIn, type Words } from '../words/index.ts'

export type WelcomeProps = {
  words: Words
  /** Every site is allowed. */
  everywhere: ReadonlySignal<boolean>
  /** How many kinds of sites are on the list. */
  sites: number
  /** Where the replay is put. */
  replay: RefObject<HTMLElement | null>
  onRequest(): void
  onWithdraw(): void
}

/** What it is in three sentences, one replay that runs, and the one choice there is to make. */
export function Welcome({ words, everywhere, sites, replay, onRequest, onWithdraw }: WelcomeProps) {
  const say = sayIn(words, 'pages')
  return (
    <main class="ls-theme ls-welcome">
      <div class="ls-toolbar ls-own">
        <header>
          <Logo />
          <h1>{say('welcomeTitle')}</h1>
        </header>
        <p class="lead">
          {say('welcomeFind')} {say('welcomeRun')} {say('welcomeTry')}
        </p>
      </div>
      <section class="ls-box" aria-label={say('welcomeExample')} ref={replay} />
      <div class="ls-toolbar ls-own">
        <section>
          <h2>{say('welcomeSites')}</h2>
          <p>{say('welcomeSitesHint', { n: sites })}</p>
          {everywhere.value ? (
            <p role="status">
              {say('everywhereOn')}{' '}
              <button type="button" onClick={onWithdraw}>
                {say('withdraw')}
              </button>
            </p>
          ) : (
            <button type="button" class="main" onClick={onRequest}>
              {say('everywhere')}
            </button>
          )}
        </section>
        <p class="hint">{say('welcomeDone')}</p>
      </div>
    </main>
  )
}
