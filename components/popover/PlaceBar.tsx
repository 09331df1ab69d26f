import { useRef } from 'preact/hooks'
import { Icon, type IconName } from './Icon.tsx'
import type { FrameActions } from './model.ts'
import { useStrings } from './speech.ts'
import { useFocusBack } from './use-focus-back.ts'
import type { View } from './view.ts'

/** Moves and sizes the window without dragging: by buttons, and it says which keys do the same. */
export function PlaceBar({ frame, onDone }: { frame: FrameActions; onDone(): void }) {
  const strings = useStrings()
  const root = useRef<HTMLElement>(null)
  useFocusBack(root)
  return (
    <section class="place-bar" aria-label={strings.say('placeWindow')} ref={root}>
      <p role="status">{strings.say('placeHint')}</p>
      <div dir="ltr">
        <Nudge name="left" label={strings.say('placeLeft')} onClick={() => frame.moveBy(-1, 0)} />
        <Nudge name="up" label={strings.say('placeUp')} onClick={() => frame.moveBy(0, -1)} />
        <Nudge name="down" label={strings.say('placeDown')} onClick={() => frame.moveBy(0, 1)} />
        <Nudge name="right" label={strings.say('placeRight')} onClick={() => frame.moveBy(1, 0)} />
      </div>
      <div>
        <span aria-hidden="true">{strings.say('placeWidth')}</span>
        <Nudge name="minus" label={strings.say('placeNarrower')} onClick={() => frame.growBy(-1, 0)} />
        <Nudge name="plus" label={strings.say('placeWider')} onClick={() => frame.growBy(1, 0)} />
      </div>
      <div>
        <span aria-hidden="true">{strings.say('placeHeight')}</span>
        <Nudge name="minus" label={strings.say('placeLower')} onClick={() => frame.growBy(0, -1)} />
        <Nudge name="plus" label={strings.say('placeHigher')} onClick={() => frame.growBy(0, 1)} />
      </div>
      <div>
        <button type="button" class="tab" onClick={() => frame.reset()}>
          {strings.say('placeReset')}
        </button>
        <button type="button" class="tab" onClick={onDone}>
          {strings.say('placeDone')}
        </button>
      </div>
    </section>
  )
}

/** Says that no more windows can be pinned, and what to do. */
export function PinsFull({ view }: { view: View }) {
  const strings = useStrings()
  if (!view.frame || !view.pinsFull.value) return null
  return (
    <p class="pins-full" role="alert">
      <Icon name="info" size={14} />
      {strings.say('pinsFull', { most: view.frame.pinsMost })}
    </p>
  )
}

function Nudge({ name, label, onClick }: { name: IconName; label: string; onClick(): void }) {
  return (
    <button type="button" class="icon-button" aria-label={label} title={label} onClick={onClick}>
      <Icon name={name} size={14} />
    </button>
  )
}
