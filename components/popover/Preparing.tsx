import { Code } from './code/Code.tsx'
import type { Progress } from './model.ts'
import { useStrings } from './speech.ts'

/** The code at once, and how far the engine is; laid out as the replay will be, so that nothing jumps. */
export function Preparing({ code, progress }: { code: string; progress: Progress | null }) {
  const strings = useStrings()
  const fraction = progress ? progress.fraction : null
  const label = progress?.label ?? strings.say('simulating')
  return (
    <div class="body">
      <Code code={code} language="python" />
      <div class="loop" aria-hidden="true">
        <div class="loop-inside">
          {[strings.say('running'), strings.say('ready'), strings.say('waiting')].map((title) => (
            <section key={title}>
              <h3>{title}</h3>
              <i class="blank" />
            </section>
          ))}
        </div>
      </div>
      <div class="say" aria-live="polite">
        <p class="what">{label}</p>
        <div
          class={`progress${fraction === null ? ' unknown' : ''}`}
          role="progressbar"
          aria-label={label}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={fraction === null ? undefined : Math.round(fraction * 100)}
        >
          <i style={fraction === null ? {} : { width: `${Math.max(3, fraction * 100)}%` }} />
        </div>
        {progress && <p class="then">{strings.say('startingHint')}</p>}
      </div>
      <div class="timeline blank-lanes" aria-hidden="true">
        {[0, 1, 2].map((row) => (
          <div key={row}>
            <i class="blank" />
            <i class="blank" />
          </div>
        ))}
      </div>
    </div>
  )
}
