import { EVERYWHERE, sites } from '../platform/index.ts'
import { sayIn, type Words } from '../words/index.ts'
import type { OptionsActions, OptionsState } from './Options.tsx'

/** Where it looks: the list with its reasons, what the reader allowed, and where the reader switched it off. */
export function Sites({
  state,
  actions,
  words,
}: {
  state: OptionsState
  actions: OptionsActions
  words: Words
}) {
  const say = sayIn(words, 'pages')
  const { granted, settings } = state
  return (
    <section>
      <h2>{say('sites')}</h2>
      <p class="hint">{say('sitesHint')}</p>
      <details>
        <summary>{say('listed')}</summary>
        <ul class="rows">
          {sites.map(({ matches, reason }) => (
            <li key={reason}>
              <code>{matches.join(' ')}</code>
              <span>{say(reason)}</span>
            </li>
          ))}
        </ul>
      </details>
      <h3>{say('grantedTitle')}</h3>
      {granted.length === 0 && <p class="hint">{say('grantedNone')}</p>}
      <ul class="rows">
        {granted.map((pattern) => (
          <li key={pattern}>
            <code>{pattern === EVERYWHERE ? say('everySite') : pattern}</code>
            <button
              type="button"
              aria-label={say('withdrawOf', { pattern })}
              onClick={() => actions.onWithdraw(pattern)}
            >
              {say('withdraw')}
            </button>
          </li>
        ))}
      </ul>
      <h3>{say('offTitle')}</h3>
      {settings.offSites.length === 0 && <p class="hint">{say('offNone')}</p>}
      <ul class="rows">
        {settings.offSites.map((site) => (
          <li key={site}>
            <code>{site === 'file' ? say('offFiles') : site}</code>
            <button
              type="button"
              aria-label={say('switchOnOf', { site })}
              onClick={() =>
                actions.onSettings({ offSites: settings.offSites.filter((other) => other !== site) })
              }
            >
              {say('switchOn')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
