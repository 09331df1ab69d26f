import type { ReadonlySignal } from '@preact/signals'
import { describeEngine } from '../toolbar/index.ts'
import { PRODUCT, sayIn, type Words } from '../words/index.ts'
import { type Diagnosis, diagnosisText } from './diagnosis.ts'

export type DiagnosticsProps = {
  words: Words
  state: ReadonlySignal<Diagnosis & { checking: boolean; copied: 'no' | 'yes' | 'failed' }>
  onCheck(): void
  onCopy(text: string): void
}

/** For maintainers and for whoever reports a fault. */
export function Diagnostics({ words, state, onCheck, onCopy }: DiagnosticsProps) {
  const say = sayIn(words, 'pages')
  const { versions, engine, checks, errors, checking, copied } = state.value
  const text = diagnosisText(state.value)
  return (
    <main class="ls-theme ls-toolbar ls-own">
      <h1>{say('diagnosticsTitle')}</h1>
      <p class="hint">{say('diagnosticsHint')}</p>
      <p>
        <button type="button" class="main" onClick={() => onCopy(text)}>
          {say('copy')}
        </button>{' '}
        <span role="status">
          {copied === 'yes' ? say('copied') : copied === 'failed' ? say('copyFailed') : ''}
        </span>
      </p>
      <section>
        <h2>{say('versions')}</h2>
        <dl>
          <Row name={PRODUCT} value={versions.extension} />
          <Row name={say('browser')} value={versions.browser} />
          <Row name={say('permissions')} value={versions.permissions.join(', ')} />
        </dl>
      </section>
      <section>
        <h2>{say('engine')}</h2>
        <p>{describeEngine(engine, words)}</p>
        <button type="button" disabled={checking} onClick={onCheck}>
          {checking ? say('checking') : say('check')}
        </button>
        <ul class="rows" aria-live="polite">
          {checks.map((check) => (
            <li key={check}>{check}</li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{say('errors')}</h2>
        {errors.length === 0 && <p class="hint">{say('errorsNone')}</p>}
        <ul class="rows">
          {errors.map(({ at, where, message }) => (
            <li key={at + message}>
              <code>
                {at} {where}
              </code>
              <pre>{message}</pre>
            </li>
          ))}
        </ul>
      </section>
      {copied === 'failed' && (
        <textarea readOnly rows={16} value={text} aria-label={say('diagnosticsTitle')} />
      )}
    </main>
  )
}

function Row({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}
