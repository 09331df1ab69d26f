import type { Ending, Latencies, LatencyChoice, LatencyUsed } from '../../trace/index.ts'
import { useStrings } from '../speech.ts'
import { EndingField } from './EndingField.tsx'
import { LatencyField } from './LatencyField.tsx'

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
      {used.map(({ kind, from, to, chosen: choice, endings = [] }) => {
        const choose = (now: LatencyChoice | undefined, ending: Ending | undefined) => {
          const { [kind]: _, ...others } = chosen
          const next = joined(now, ending)
          onLatencies(next === undefined ? others : { ...others, [kind]: next })
        }
        return (
          <LatencyField
            key={kind}
            kind={kind}
            range={{ from, to }}
            choice={choice}
            onChoice={(now) => choose(now, choice?.ending)}
          >
            {endings.length > 0 && (
              <EndingField
                kind={kind}
                endings={endings}
                ending={choice?.ending}
                onEnding={(ending) => choose(choice, ending)}
              />
            )}
          </LatencyField>
        )
      })}
    </fieldset>
  )
}

/** How long it takes and how it ends; undefined where both are as they are made up. */
function joined(choice: LatencyChoice | undefined, ending: Ending | undefined): LatencyChoice | undefined {
  const { ending: _, ...time } = choice ?? { times: 1 }
  if (ending !== undefined) return { ...time, ending }
  return 'times' in time && time.times === 1 ? undefined : time
}
