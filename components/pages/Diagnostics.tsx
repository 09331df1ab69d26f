import type { ReadonlySignal } from '@preact/signals'
import { describeEngine } from '../toolbar/index.ts'
import { type Diagnosis, diagnosisText } from './diagnosis.ts'
import { strings } from './strings.ts'

export type DiagnosticsProps = {
  state: ReadonlySignal<Diagnosis & { checking: boolean; copied: 'no' | 'yes' | 'failed' }>
  onCheck(): void
  onCopy(text: string): void
}

/** For maintainers and for whoever reports a fault. */
export function Diagnostics({ state, onCheck, onCopy }: DiagnosticsProps) {
  const { versions, engine, checks, errors, checking, copied } = state.value
  const text = diagnosisText(state.value)
  return (
    <main class="ls-theme ls-toolbar ls-own">
      <h1>{strings.diagnosticsTitle}</h1>
      <p class="hint">{strings.diagnosticsHint}</p>
      <p>
        <button type="button" class="main" onClick={() => onCopy(text)}>
          {strings.copy}
        </button>{' '}
        <span role="status">
          {copied === 'yes' ? strings.copied : copied === 'failed' ? strings.copyFailed : ''}
        </span>
      </p>
      <section>
        <h2>{strings.versions}</h2>
        <dl>
          <Row name={strings.extension} value={versions.extension} />
          <Row name={strings.browser} value={versions.browser} />
          <Row name={strings.permissions} value={versions.permissions.join(', ')} />
        </dl>
      </section>
      <section>
        <h2>{strings.engine}</h2>
        <p>{describeEngine(engine)}</p>
        <button type="button" disabled={checking} onClick={onCheck}>
          {checking ? strings.checking : strings.check}
        </button>
        <ul class="rows" aria-live="polite">
          {checks.map((check) => (
            <li key={check}>{check}</li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{strings.errors}</h2>
        {errors.length === 0 && <p class="hint">{strings.errorsNone}</p>}
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
        <textarea readOnly rows={16} value={text} aria-label={strings.diagnosticsTitle} />
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
