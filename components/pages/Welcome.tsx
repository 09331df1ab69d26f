import type { ReadonlySignal } from '@preact/signals'
import type { RefObject } from 'preact'
import { Logo } from '../popover/Logo.tsx'
import { fill } from '../toolbar/index.ts'
import { strings } from './strings.ts'

export type WelcomeProps = {
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
export function Welcome({ everywhere, sites, replay, onRequest, onWithdraw }: WelcomeProps) {
  return (
    <main class="ls-theme ls-welcome">
      <div class="ls-toolbar ls-own">
        <header>
          <Logo />
          <h1>{strings.welcomeTitle}</h1>
        </header>
        <p class="lead">
          {strings.welcomeFind} {strings.welcomeRun} {strings.welcomeTry}
        </p>
      </div>
      <section class="ls-box" aria-label={strings.welcomeExample} ref={replay} />
      <div class="ls-toolbar ls-own">
        <section>
          <h2>{strings.welcomeSites}</h2>
          <p>{fill(strings.welcomeSitesHint, { count: sites })}</p>
          {everywhere.value ? (
            <p role="status">
              {strings.everywhereOn}{' '}
              <button type="button" onClick={onWithdraw}>
                {strings.withdraw}
              </button>
            </p>
          ) : (
            <button type="button" class="main" onClick={onRequest}>
              {strings.everywhere}
            </button>
          )}
        </section>
        <p class="hint">{strings.welcomeDone}</p>
      </div>
    </main>
  )
}
