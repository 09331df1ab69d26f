export type ChoiceProps<T extends string | number> = {
  label: string
  value: T
  /** `lang`: of its text, where that is not the page's. */
  options: readonly { value: T; text: string; lang?: string }[]
  onChange(value: T): void
}

/** A labelled list of which one is chosen. */
export function Choice<T extends string | number>({ label, value, options, onChange }: ChoiceProps<T>) {
  return (
    <label class="choice">
      <span>{label}</span>
      <select
        value={String(value)}
        onChange={({ currentTarget }) => {
          const chosen = options[currentTarget.selectedIndex]
          if (chosen !== undefined) onChange(chosen.value)
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={String(option.value)} lang={option.lang}>
            {option.text}
          </option>
        ))}
      </select>
    </label>
  )
}
