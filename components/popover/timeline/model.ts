import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import { type Arrow, type Axis, axisOf, type Replay } from '../../replay/index.ts'
import type { Seq, TaskId } from '../../trace/index.ts'
import { AXIS_WIDTH, CLOSEST } from './limits.ts'
import { type Row, rowsOf } from './rows.ts'
import { panned, type Stretch, WHOLE, zoomed } from './stretch.ts'

/** What the reader chose to see of a replay's timeline, and how. */
export type TimelineModel = {
  stretch: Signal<Stretch>
  /** The narrowest stretch. */
  least: number
  /** The axis at the width at which the picture is drawn. */
  axis: Signal<Axis>
  filter: Signal<string>
  collapsed: Signal<ReadonlySet<TaskId>>
  pinned: Signal<ReadonlySet<TaskId>>
  /** The lane in hand: `.` and `,` go along it, follow follows it. Null: that of the task that runs. */
  selected: Signal<TaskId | null>
  /** Whether the chain that the total time is made of is marked. */
  chain: Signal<boolean>
  /** Whether the row of tools is open. */
  tools: Signal<boolean>
  /** Whether the picture is shown as a table of words. */
  words: Signal<boolean>
  rows: ReadonlySignal<Row[]>
  /** Arrows that begin or end at an event. */
  arrowsAt(seq: Seq): readonly Arrow[]
}

/** A timeline of the whole run with every lane. */
export function createTimelineModel(replay: Replay): TimelineModel {
  const filter = signal('')
  const collapsed = signal<ReadonlySet<TaskId>>(new Set())
  const pinned = signal<ReadonlySet<TaskId>>(new Set())
  const arrows = new Map<Seq, Arrow[]>()
  const note = (seq: Seq, arrow: Arrow) => {
    const there = arrows.get(seq)
    if (there) there.push(arrow)
    else arrows.set(seq, [arrow])
  }
  for (const arrow of replay.arrows) {
    note(arrow.to.seq, arrow)
    if (arrow.from.seq !== arrow.to.seq) note(arrow.from.seq, arrow)
  }
  return {
    stretch: signal(WHOLE),
    least: Math.min(1, CLOSEST / replay.trace.events.length),
    axis: signal(axisOf(replay, { width: AXIS_WIDTH })),
    filter,
    collapsed,
    pinned,
    selected: signal(null),
    chain: signal(false),
    tools: signal(false),
    words: signal(false),
    rows: computed(() =>
      rowsOf(replay, { filter: filter.value, collapsed: collapsed.value, pinned: pinned.value }),
    ),
    arrowsAt: (seq) => arrows.get(seq) ?? [],
  }
}

/** Shows `factor` times as much around a place of the axis. */
export function zoom(model: TimelineModel, factor: number, at: number): void {
  model.stretch.value = zoomed(model.stretch.value, factor, at, model.least)
}

/** Moves along the axis by a share of what is shown. */
export function pan(model: TimelineModel, share: number): void {
  model.stretch.value = panned(model.stretch.value, share)
}

/** Shows the whole run; when it is shown already, a tenth of it around a place. */
export function showRun(model: TimelineModel, at: number): void {
  const { from, to } = model.stretch.value
  model.stretch.value = to - from < 1 ? WHOLE : zoomed(WHOLE, 0.1, at, model.least)
}

/** Puts a task into a set, or takes it out. */
export function toggle(set: Signal<ReadonlySet<TaskId>>, task: TaskId): void {
  const next = new Set(set.value)
  if (!next.delete(task)) next.add(task)
  set.value = next
}
