import { EVERYWHERE } from '../platform/match-site.ts'
import type { ToolbarState } from './state.ts'
import { fill, strings } from './strings.ts'

export type AccessActions = {
  /** Asks for these sites; the browser shows its own question. */
  onRequest(pattern: string): void
  onWithdraw(pattern: string): void
  /** Starts the reader in this page alone. */
  onOnce(): void
}

/** Where the reader may look: asks for this site or for all, and gives back what was allowed. */
export function Access({ state, actions }: { state: ToolbarState; actions: AccessActions }) {
  const { site, page, granted } = state
  const everywhere = granted.includes(EVERYWHERE)
  const here = site !== null && granted.includes(site.pattern) ? site.pattern : null
  const withdrawable = everywhere ? EVERYWHERE : here
  return (
    <section class="access" aria-label={strings.accessTitle}>
      {!everywhere && (
        <div class="choices">
          {page === null && site !== null && (
            <>
              <button type="button" class="main" onClick={() => actions.onRequest(site.pattern)}>
                {fill(strings.runOnSite, { site: site.name })}
              </button>
              <button type="button" onClick={actions.onOnce}>
                {strings.runOnce}
              </button>
            </>
          )}
          <button type="button" onClick={() => actions.onRequest(EVERYWHERE)}>
            {strings.runEverywhere}
          </button>
        </div>
      )}
      {withdrawable === null ? (
        <p class="hint">{strings.accessHint}</p>
      ) : (
        <p class="hint">
          {everywhere ? strings.grantedEverywhere : fill(strings.granted, { pattern: site?.name ?? '' })}{' '}
          <button type="button" class="link" onClick={() => actions.onWithdraw(withdrawable)}>
            {strings.withdraw}
          </button>
        </p>
      )}
    </section>
  )
}
