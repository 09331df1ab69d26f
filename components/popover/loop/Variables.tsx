import type { Signal } from '@preact/signals'
import type { Scene } from '../scene.ts'
import { useStrings } from '../speech.ts'
import { Fold } from './Fold.tsx'
import { VARIABLES_SHOWN } from './limits.ts'

/** What is known of the variables where the replay stands; what the last line changed is marked. */
export function Variables({ scene, open }: { scene: Scene; open: Signal<boolean> }) {
  const strings = useStrings()
  const { variables, seq } = scene.state.value
  if (variables.length === 0) return null
  const event = scene.replay.trace.events[seq]
  const changed = new Set(event?.type === 'line' ? event.changed?.map(({ name }) => name) : [])
  return (
    <Fold class="variables" title={strings.say('variables')} count={variables.length} open={open}>
      <dl>
        {variables.slice(0, VARIABLES_SHOWN).map(({ name, value }) => (
          <div class={changed.has(name) ? 'changed' : ''}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Fold>
  )
}
