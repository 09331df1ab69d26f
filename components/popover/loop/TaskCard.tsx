import type { ComponentChildren } from 'preact'
import type { Frame } from '../../replay/index.ts'
import type { Queue, TaskId } from '../../trace/index.ts'
import { Label } from '../Label.tsx'
import { laneClass } from '../lane-class.ts'
import type { Scene } from '../scene.ts'
import { useStrings } from '../speech.ts'
import { selectLane } from '../timeline/select-lane.ts'

export type TaskCardProps = {
  scene: Scene
  task: TaskId
  /** Its state as a shape. */
  glyph: ComponentChildren
  class?: string
  detail?: string
  /** Which queue holds it, where there are several. */
  queue?: Queue | undefined
}

/** A task where the loop has it. Its name takes its lane in hand; the one in hand shows where it stands in its calls. */
export function TaskCard({ scene, task, glyph, class: extra = '', detail, queue }: TaskCardProps) {
  const strings = useStrings()
  const { replay, timeline } = scene
  const lane = replay.laneOf[task]
  const inHand = timeline.selected.value === task
  const { running, frames: all } = scene.state.value
  const frames = all[task] ?? []
  return (
    <li class={`card ${extra} ${laneClass(lane)}${inHand ? ' in-hand' : ''}`} data-task={task}>
      {glyph}
      <button
        type="button"
        class="task"
        title={lane?.title}
        aria-pressed={inHand}
        onClick={() => selectLane(scene, inHand ? null : task)}
      >
        <Label text={lane?.label ?? `${task}`} />
      </button>
      {queue && <span class="tag">{strings.queue(queue)}</span>}
      {detail && (
        <span class="detail" title={detail}>
          {detail}
        </span>
      )}
      {(frames.length > 1 || (inHand && running?.task !== task)) && (
        <CallStack scene={scene} task={task} frames={frames} />
      )}
    </li>
  )
}

/** The calls of a task, outermost first: each awaits, or calls, the one below it. */
function CallStack({ scene, task, frames }: { scene: Scene; task: TaskId; frames: readonly Frame[] }) {
  const strings = useStrings()
  const { replay } = scene
  const awaiting = scene.state.value.waiting.filter(
    ({ wait }) => wait.on !== 'lock' && wait.tasks?.includes(task),
  )
  if (frames.length === 0 && awaiting.length === 0) return null
  return (
    <ol class="stack" aria-label={strings.say('callStack')}>
      {frames.map(({ name, line }) => (
        <li>
          <code>{name}</code> <span>{strings.line(line)}</span>
        </li>
      ))}
      {awaiting.length > 0 && (
        <li class="awaited">
          {strings.awaitedBy(awaiting.map((one) => replay.laneOf[one.task]?.label ?? ''))}
        </li>
      )}
    </ol>
  )
}
