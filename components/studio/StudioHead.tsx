import type { ReadonlySignal } from '@preact/signals'
import { Icon } from '../popover/Icon.tsx'
import { Logo } from '../popover/Logo.tsx'
import { type Example, examples } from './examples.ts'
import { studioStrings } from './strings.ts'

export type StudioHeadProps = {
  /** The example that is open, unless it was changed beyond it. */
  example: ReadonlySignal<Example | null>
  changed: ReadonlySignal<boolean>
  busy: ReadonlySignal<boolean>
  onExample(example: Example): void
  onKeep(): void
}

/** Name, examples, what is going on. */
export function StudioHead({ example, changed, busy, onExample, onKeep }: StudioHeadProps) {
  return (
    <header class="studio-head">
      <Logo />
      <h1>{studioStrings.title}</h1>
      <label class="speed">
        <select
          aria-label={studioStrings.examples}
          value={example.value?.id ?? ''}
          onChange={(event) => {
            const chosen = examples.find(({ id }) => id === event.currentTarget.value)
            if (chosen) onExample(chosen)
          }}
        >
          {example.value === null && <option value="">{studioStrings.own}</option>}
          {examples.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
        <Icon name="chevron" size={12} />
      </label>
      <p class="lesson">{example.value?.lesson}</p>
      <span class="grow" />
      <span class="working" role="status">
        {busy.value ? studioStrings.running : ''}
      </span>
      {changed.value && (
        <button type="button" class="link-button" title={studioStrings.keepTitle} onClick={onKeep}>
          {studioStrings.keep}
        </button>
      )}
    </header>
  )
}
