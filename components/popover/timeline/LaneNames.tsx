import type { ReadonlySignal } from '@preact/signals'
import type { Lane, LoopState } from '../../replay/index.ts'
import { Glyph, type GlyphName } from '../Glyph.tsx'
import { Icon } from '../Icon.tsx'
import { Label } from '../Label.tsx'
import { laneClass } from '../lane-class.ts'
import type { Scene } from '../scene.ts'
import { useStrings } from '../speech.ts'
import { endsByItself } from '../wait-words.ts'
import { indentOf, type TimelineLayout } from './layout.ts'
import { TWO_LINES_FROM } from './limits.ts'
import { toggle } from './model.ts'
import type { Row } from './rows.ts'
import { selectLane } from './select-lane.ts'

export type LaneNamesProps = {
  scene: Scene
  layout: ReadonlySignal<TimelineLayout>
  visible: ReadonlySignal<{ from: number; to: number }>
}

/** The names of the lanes in sight, each with the shape of what its task is doing now. One of them is in hand. */
export function LaneNames({ scene, layout, visible }: LaneNamesProps) {
  const strings = useStrings()
  const { rows, laneHeight, tree } = layout.value
  const { from, to } = visible.value
  return (
    <section class="lane-names" aria-label={strings.say('lanes')}>
      {rows.slice(from, to).map((row, index) => (
        <LaneName
          key={row.lane.task}
          scene={scene}
          row={row}
          tree={tree}
          top={(from + index) * laneHeight}
          height={laneHeight}
          first={from + index === 0}
        />
      ))}
    </section>
  )
}

type LaneNameProps = {
  scene: Scene
  row: Row
  tree: boolean
  top: number
  height: number
  first: boolean
}

function LaneName({ scene, row, tree, top, height, first }: LaneNameProps) {
  const strings = useStrings()
  const { lane, below, collapsed, pinned, depth } = row
  const { timeline } = scene
  const state = scene.state.value
  const selected = timeline.selected.value
  // One stop of the Tab key for all lanes: the one in hand, else the first. Arrows go from lane to lane.
  const inHand = selected === lane.task
  const tabIndex = inHand || (selected === null && first) ? 0 : -1
  const now = state.tasks[lane.task] ?? 'absent'
  return (
    <div
      class={`lane-name ${laneClass(lane)} ${now}${inHand ? ' in-hand' : ''}${height >= TWO_LINES_FROM ? ' high' : ''}`}
      style={{ top: `${top}px`, height: `${height}px` }}
    >
      {tree && <span style={{ width: `${indentOf(depth)}px` }} class="indent" />}
      {tree &&
        (below > 0 ? (
          <button
            type="button"
            class="fold"
            tabIndex={tabIndex}
            aria-expanded={!collapsed}
            aria-label={strings.fold(lane.label, below)}
            title={strings.fold(lane.label, below)}
            onClick={() => toggle(timeline.collapsed, lane.task)}
          >
            <Icon name="chevron" size={12} />
          </button>
        ) : (
          <span class="fold" />
        ))}
      <button
        type="button"
        class="lane-label"
        tabIndex={tabIndex}
        aria-pressed={inHand}
        aria-label={`${lane.label}, ${strings.state(now)}`}
        title={lane.title}
        onClick={() => selectLane(scene, inHand ? null : lane.task)}
      >
        <Glyph name={glyphOf(lane, state)} />
        <Label text={lane.label} />
      </button>
      {collapsed && below > 0 && <small aria-hidden="true">+{below}</small>}
      {(inHand || pinned) && (
        <button
          type="button"
          class="pin"
          tabIndex={tabIndex}
          aria-pressed={pinned}
          aria-label={strings.say('pin', { task: lane.label })}
          title={strings.say('pin', { task: lane.label })}
          onClick={() => toggle(timeline.pinned, lane.task)}
        >
          <Icon name="pin" size={13} />
        </button>
      )}
    </div>
  )
}

/** The shape for what a lane's task is doing. */
export function glyphOf(lane: Lane, state: LoopState): GlyphName {
  const now = state.tasks[lane.task] ?? 'absent'
  if (now === 'absent' && state.timers.some(({ task }) => task === lane.task)) return 'timed'
  if (now !== 'waiting') return now
  const waiting = state.waiting.find(({ task }) => task === lane.task)
  return waiting && endsByItself(waiting.wait) ? 'timed' : 'held'
}
