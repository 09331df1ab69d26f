import { EVERYWHERE } from '../platform/match-site.ts'
import { sayIn, type Words } from '../words/index.ts'
import type { ToolbarState } from './state.ts'

export type AccessActions = {
  /** Asks for these sites; the browser shows its own question. */
  onRequest(pattern: string): void
  onWithdraw(pattern: string): void
  /** Starts the reader in this page alone. */
  onOnce(): void
}

export type AccessProps = { state: ToolbarState; actions: AccessActions; words: Words }

/** Where the reader may look: asks for this site or for all, and gives back what was allowed. */
export function Access({ state, actions, words }: AccessProps) {
  const say = sayIn(words, 'toolbar')
  const { site, page, granted } = state
  const everywhere = granted.includes(EVERYWHERE)
  const here = site !== null && granted.includes(site.pattern) ? site.pattern : null
  const withdrawable = everywhere ? EVERYWHERE : here
  return (
    <section class="access" aria-label={say('accessTitle')}>
      {!everywhere && (
        <div class="choices">
          {page === null && site !== null && (
            <>
              <button type="button" class="main" onClick={() => actions.onRequest(site.pattern)}>
                {say('runOnSite', { site: site.name })}
              </button>
              <button type="button" onClick={actions.onOnce}>
                {say('runOnce')}
              </button>
            </>
          )}
          <button type="button" onClick={() => actions.onRequest(EVERYWHERE)}>
            {say('runEverywhere')}
          </button>
        </div>
      )}
      {withdrawable === null ? (
        <p class="hint">{say('accessHint')}</p>
      ) : (
        <p class="hint">
          {everywhere ? say('grantedEverywhere') : say('granted', { pattern: site?.name ?? '' })}{' '}
          <button type="button" class="link" onClick={() => actions.onWithdraw(withdrawable)}>
            {say('withdraw')}
          </button>
        </p>
      )}
    </section>
  )
}
