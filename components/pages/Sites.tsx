import { EVERYWHERE, sites } from '../platform/index.ts'
import { fill } from '../toolbar/index.ts'
import type { OptionsActions, OptionsState } from './Options.tsx'
import { strings } from './strings.ts'

/** Where it looks: the list with its reasons, what the reader allowed, and where the reader switched it off. */
export function Sites({ state, actions }: { state: OptionsState; actions: OptionsActions }) {
  const { granted, settings } = state
  return (
    <section>
      <h2>{strings.sites}</h2>
      <p class="hint">{strings.sitesHint}</p>
      <details>
        <summary>{strings.listed}</summary>
        <ul class="rows">
          {sites.map(({ matches, reason }) => (
            <li key={reason}>
              <code>{matches.join(' ')}</code>
              <span>{reason}</span>
            </li>
          ))}
        </ul>
      </details>
      <h3>{strings.grantedTitle}</h3>
      {granted.length === 0 && <p class="hint">{strings.grantedNone}</p>}
      <ul class="rows">
        {granted.map((pattern) => (
          <li key={pattern}>
            <code>{pattern === EVERYWHERE ? strings.everySite : pattern}</code>
            <button
              type="button"
              aria-label={fill(strings.withdrawOf, { pattern })}
              onClick={() => actions.onWithdraw(pattern)}
            >
              {strings.withdraw}
            </button>
          </li>
        ))}
      </ul>
      <h3>{strings.offTitle}</h3>
      {settings.offSites.length === 0 && <p class="hint">{strings.offNone}</p>}
      <ul class="rows">
        {settings.offSites.map((site) => (
          <li key={site}>
            <code>{site === 'file' ? strings.offFiles : site}</code>
            <button
              type="button"
              aria-label={fill(strings.switchOnOf, { site })}
              onClick={() =>
                actions.onSettings({ offSites: settings.offSites.filter((other) => other !== site) })
              }
            >
              {strings.switchOn}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
