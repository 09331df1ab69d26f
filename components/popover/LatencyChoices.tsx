import type { Latencies, LatencyUsed } from '../trace/index.ts'
import { LatencyField } from './LatencyField.tsx'
import { useStrings } from './speech.ts'

export type LatencyChoicesProps = {
  used: readonly LatencyUsed[]
  onLatencies(latencies: Latencies): void
}

/** The simulated waits that this run had, each kind with what it may take instead. A choice runs it again. */
export function LatencyChoices({ used, onLatencies }: LatencyChoicesProps) {
  const strings = useStrings()
  const chosen: Latencies = Object.fromEntries(
    used.flatMap((each) => (each.chosen === undefined ? [] : [[each.kind, each.chosen]])),
  )
  return (
    <fieldset class="latencies">
      <legend>{strings.say('latencies')}</legend>
      {used.map(({ kind, from, to }) => (
        <LatencyField
          key={kind}
          kind={kind}
          range={{ from, to }}
          choice={chosen[kind]}
          onChoice={(choice) => {
            const { [kind]: _, ...others } = chosen
            onLatencies(choice === undefined ? others : { ...others, [kind]: choice })
          }}
        />
      ))}
    </fieldset>
  )
}
