import type { Ending, LatencyKind } from '../../trace/index.ts'
import { useStrings } from '../speech.ts'

export type EndingFieldProps = {
  kind: LatencyKind
  endings: readonly Ending[]
  ending: Ending | undefined
  onEnding(ending: Ending | undefined): void
}

/** How simulated answers of one kind end: they come, they say that the server failed, or there are none. */
export function EndingField({ kind, endings, ending, onEnding }: EndingFieldProps) {
  const strings = useStrings()
  return (
    <select
      value={ending ?? ''}
      aria-label={strings.say('endingOf', { kind: strings.latencyOf(kind) })}
      onChange={({ currentTarget: { value } }) => onEnding(endings.find((each) => each === value))}
    >
      <option value="">{strings.say('endingWell')}</option>
      {endings.map((each) => (
        <option key={each} value={each}>
          {strings.say(each === 'fails' ? 'endingFails' : 'endingStatus500')}
        </option>
      ))}
    </select>
  )
}
