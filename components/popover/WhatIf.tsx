import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Lane, Replay } from '../replay/index.ts'
import { changeTo, type Delay, type Edit, LONGEST_MS } from '../what-if/index.ts'
import { laneClass } from './lane-class.ts'
import { useStrings } from './speech.ts'
import { totalsOf } from './totals-of.ts'
import { toggleDrawer, type View } from './view.ts'

/** How long nobody must have typed before the program is run again, ms. */
const QUIET_MS = 350
/** Waits that can not be changed are named up to this many; the rest is counted. */
const REASONS_SHOWN = 6

export type WhatIfProps = {
  view: View
  replay: Replay
  before?: Replay
  delays: readonly Delay[]
  onEdit(edit: Edit): void
  onReset?(): void
}

/** Every wait that the program has chosen, as a number to change. The program is run again with what is typed. */
export function WhatIf({ view, replay, before, delays, onEdit, onReset }: WhatIfProps) {
  const strings = useStrings()
  const root = useRef<HTMLElement>(null)
  const groups = groupsOf(delays)
  const fixed = delays.filter(({ literal }) => literal === null)
  useLayoutEffect(() => {
    // A change makes all views anew; who typed goes on typing.
    const held = view.delayHeld.peek()
    view.delayHeld.value = null
    if (held !== null) root.current?.querySelectorAll<HTMLInputElement>('input')[held]?.focus()
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
            key={group[0]?.literal?.from}
            group={group}
            replay={replay}
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

type FieldProps = { group: readonly Delay[]; replay: Replay; onEdit(edit: Edit): void }

function Field({ group, replay, onEdit }: FieldProps) {
  const strings = useStrings()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useLayoutEffect(() => () => clearTimeout(timer.current), [])
  const literal = group[0]?.literal
  if (!literal) return null
  const lanes = [...new Set(group.map(({ task }) => task))].map((task) => replay.laneOf[task])
  const names = strings.words.list(lanes.map((lane) => lane?.label ?? ''))
  const change = (text: string, wait: number): void => {
    clearTimeout(timer.current)
    const edit = text.trim() === '' ? null : changeTo(literal, Number(text) * 1000)
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
        <span class="place">{strings.line(literal.line)}</span>
        <input
          type="number"
          min="0"
          max={LONGEST_MS / 1000}
          step="0.1"
          value={literal.text.replaceAll('_', '')}
          aria-label={strings.say('waitField', { names, line: literal.line })}
          onInput={(event) => change(event.currentTarget.value, QUIET_MS)}
          onChange={(event) => change(event.currentTarget.value, 0)}
        />
        <span>{strings.say('secondsUnit')}</span>
      </label>
    </li>
  )
}

function Name({ lane }: { lane: Lane | undefined }) {
  return <b class={`name ${laneClass(lane)}`}>{lane?.label}</b>
}

/** Waits of one number together, in the order of the numbers in the program. */
function groupsOf(delays: readonly Delay[]): Delay[][] {
  const groups = new Map<number, Delay[]>()
  for (const delay of delays) {
    if (!delay.literal) continue
    groups.set(delay.literal.from, [...(groups.get(delay.literal.from) ?? []), delay])
  }
  return [...groups].toSorted(([a], [b]) => a - b).map(([, group]) => group)
}
