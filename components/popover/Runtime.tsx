import type { LoopKind, Trace } from '../trace/index.ts'
import { useStrings } from './speech.ts'

export type RuntimeProps = { trace: Trace; onLoop?(loop: LoopKind): void }

const LOOPS = { node: 'loopNode', browser: 'loopBrowser' } as const satisfies Record<LoopKind, string>

/** What ran the code; where it may run on another event loop as well, that can be chosen. */
export function Runtime({ trace, onLoop }: RuntimeProps) {
  const strings = useStrings()
  const { name, version, library } = trace.runtime
  const loop = trace.inputs?.loop
  if (loop === undefined || onLoop === undefined)
    return (
      <span class="runtime-place">
        <span class="chip runtime" dir="ltr" title={strings.runtime(name, version, library)}>
          {strings.runtime(name, version, library)}
        </span>
      </span>
    )
  return (
    <label class="chip runtime loop-choice">
      <span>{strings.runtime(name, version, '')}</span>
      <select
        value={loop}
        aria-label={strings.say('loopChoice')}
        title={strings.say('loopChoice')}
        onChange={({ currentTarget: { value } }) => onLoop(value as LoopKind)}
      >
        {(Object.keys(LOOPS) as LoopKind[]).map((each) => (
          <option key={each} value={each}>
            {strings.say(LOOPS[each])}
          </option>
        ))}
      </select>
    </label>
  )
}
