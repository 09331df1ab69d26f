import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Lane, Replay } from '../../replay/index.ts'
import { changeTo, type Delay, type Edit, LONGEST_MS } from '../../what-if/index.ts'
import { bringIntoView } from '../bring-into-view.ts'
import { totalsOf } from '../compare/totals-of.ts'
import { laneClass } from '../lane-class.ts'
import { useStrings } from '../speech.ts'
import { toggleDrawer, type View } from '../view.ts'
import type { DelayGroup } from './group-delays.ts'

/** How long nobody must have typed before the program is run again, ms. */
const QUIET_MS = 350
/** Waits that can not be changed are named up to this many; the rest is counted. */
const REASONS_SHOWN = 6

export type WhatIfProps = {
  view: View
  replay: Replay
  before?: Replay
  delays: readonly Delay[]
  groups: readonly DelayGroup[]
  onEdit(edit: Edit): void
  onReset?(): void
}

/** Every wait and deadline that the program has chosen, as a number to change. The program is run again with what is typed. */
export function WhatIf({ view, replay, before, delays, groups, onEdit, onReset }: WhatIfProps) {
  const strings = useStrings()
  const root = useRef<HTMLElement>(null)
  const fixed = delays.filter(({ literal }) => literal === null)
  useLayoutEffect(() => {
    // A change makes all views anew; who typed goes on typing.
    const held = view.delayHeld.peek()
    view.delayHeld.value = null
    if (held !== null)
      root.current?.querySelectorAll<HTMLInputElement>('input')[held]?.focus({ preventScroll: true })
    const body = root.current?.closest('.body')
    if (root.current && body) bringIntoView(body, root.current)
  }, [])
  return (
    <section class="what-if" aria-label={strings.say('whatIf')} ref={root}>
      <h3>{groups.length > 0 ? strings.say('whatIfTitle') : strings.say('whatIfNone')}</h3>
      {before && (
        <p class="sum">
          {totalsOf(before, replay, strings)}
          <button type="button" class="link-button" onClick={() => toggleDrawer(view, 'before')}>
            {strings.say('showBoth')}
          </button>
          {onReset && (
            <button type="button" class="link-button" onClick={onReset}>
              {strings.say('reset')}
            </button>
          )}
        </p>
      )}
      <ul>
        {groups.map((group, index) => (
          <Field
            key={group.literal.from}
            group={group}
            onEdit={(edit) => {
              view.delayHeld.value = index
              onEdit(edit)
            }}
          />
        ))}
      </ul>
      {fixed.length > 0 && (
        <ul class="fixed">
          {fixed.slice(0, REASONS_SHOWN).map(({ task, from, ms, line, reason }) => (
            <li key={from}>
              <Name lane={replay.laneOf[task]} /> {strings.words.duration(ms)}
              {line !== null && `, ${strings.line(line)}`}: {reason && strings.fixed(reason)}
            </li>
          ))}
          {fixed.length > REASONS_SHOWN && <li>{strings.more(fixed.length - REASONS_SHOWN)}</li>}
        </ul>
      )}
    </section>
  )
}

type FieldProps = { group: DelayGroup; onEdit(edit: Edit): void }

function Field({ group: { literal, lanes, field }, onEdit }: FieldProps) {
  const strings = useStrings()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const gone = useRef(false)
  useLayoutEffect(
    () => () => {
      gone.current = true
      clearTimeout(timer.current)
    },
    [],
  )
  const { unitMs } = literal
  const change = (text: string, wait: number): void => {
    // Chromium tells of a change also when a field is taken away that has the focus. Its number stands elsewhere by then.
    if (gone.current) return
    clearTimeout(timer.current)
    const edit = text.trim() === '' ? null : changeTo(literal, Number(text) * unitMs)
    if (edit && edit.text !== literal.text) timer.current = setTimeout(() => onEdit(edit), wait)
  }
  return (
    <li>
      <label>
        <span class="whose">
          {lanes.slice(0, 3).map((lane) => (
            <Name key={lane?.task} lane={lane} />
          ))}
          {lanes.length > 3 && <span>{strings.more(lanes.length - 3)}</span>}
        </span>
        <code class="call" title={literal.call}>
          {literal.call}
        </code>
        <span class="place">{strings.line(literal.line)}</span>
        <input
          type="number"
          min="0"
          max={LONGEST_MS / unitMs}
          step={100 / unitMs}
          value={Number(literal.text.replaceAll('_', ''))}
          data-number={literal.from}
          aria-label={field}
          onInput={(event) => change(event.currentTarget.value, QUIET_MS)}
          onChange={(event) => change(event.currentTarget.value, 0)}
        />
        <span>{strings.say(unitMs === 1 ? 'millisecondsUnit' : 'secondsUnit')}</span>
      </label>
    </li>
  )
}

function Name({ lane }: { lane: Lane | undefined }) {
  return <b class={`name ${laneClass(lane)}`}>{lane?.label}</b>
}
