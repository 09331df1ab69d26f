import type { ComponentChildren } from 'preact'
import type { LatencyChoice, LatencyKind } from '../../trace/index.ts'
import { LATENCY_MOST_SECONDS, LATENCY_TIMES } from '../limits.ts'
import { useStrings } from '../speech.ts'

export type LatencyFieldProps = {
  kind: LatencyKind
  /** Shortest and longest made-up wait in seconds; absent where it is not known yet. */
  range?: { from: number; to: number }
  choice: LatencyChoice | undefined
  onChoice(choice: LatencyChoice | undefined): void
  /** What else can be chosen for them. */
  children?: ComponentChildren
}

const EXACTLY = 'exactly'
/** What "exactly" begins with, in seconds. */
const FIRST_SECONDS = 1

/** How long simulated waits of one kind take: as made up, a multiple of it, or so many seconds each. */
export function LatencyField({ kind, range, choice, onChoice, children }: LatencyFieldProps) {
  const strings = useStrings()
  const fixed = choice !== undefined && 'seconds' in choice ? choice.seconds : null
  const times = choice !== undefined && 'times' in choice ? choice.times : null
  const offered = times === null || LATENCY_TIMES.includes(times) ? LATENCY_TIMES : [...LATENCY_TIMES, times]
  return (
    <div class="latency-field">
      <label>
        <span>{strings.latencyOf(kind)}</span>
        <select
          value={fixed !== null ? EXACTLY : String(times ?? 1)}
          onChange={({ currentTarget: { value } }) => {
            if (value === EXACTLY) onChoice({ seconds: FIRST_SECONDS })
            else onChoice(value === '1' ? undefined : { times: Number(value) })
          }}
        >
          {offered.map((each) => (
            <option key={each} value={String(each)}>
              {each === 1 ? strings.latencyMadeUp(range) : strings.latencyTimes(each, range)}
            </option>
          ))}
          <option value={EXACTLY}>{strings.say('latencyExactly')}</option>
        </select>
      </label>
      {fixed !== null && (
        <label>
          <input
            type="number"
            min={0}
            max={LATENCY_MOST_SECONDS}
            step="any"
            value={fixed}
            aria-label={strings.say('latencySeconds', { kind: strings.latencyOf(kind) })}
            onChange={({ currentTarget: { valueAsNumber: seconds } }) => {
              if (seconds >= 0 && seconds <= LATENCY_MOST_SECONDS) onChoice({ seconds })
            }}
          />
          <span>{strings.say('secondsEach')}</span>
        </label>
      )}
      {children}
    </div>
  )
}
