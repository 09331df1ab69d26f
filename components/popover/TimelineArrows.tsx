import type { Arrow, Axis } from '../replay/index.ts'
import { layoutArrow } from './layout-arrow.ts'
import type { Scale } from './layout-lane.ts'
import { ARROWS_SHOWN } from './limits.ts'
import type { Scene } from './scene.ts'

export type ArrowsProps = {
  scene: Scene
  axis: Axis
  scale: Scale
  /** The middle of a task's lane in px; null when it is not shown. */
  middle(task: number): number | null
}

/** Who created, woke and cancelled whom; those that lead to the current moment stand out. */
export function TimelineArrows({ scene, axis, scale, middle }: ArrowsProps) {
  const { replay } = scene
  const all = replay.arrows.length <= ARROWS_SHOWN
  return (
    <g class="arrows">
      {all &&
        replay.arrows.map((arrow) => <ArrowPath arrow={arrow} axis={axis} scale={scale} middle={middle} />)}
      <ActiveArrows scene={scene} axis={axis} scale={scale} middle={middle} />
    </g>
  )
}

function ActiveArrows({ scene, ...place }: ArrowsProps) {
  const position = scene.player.position.value
  const causes = new Set(scene.replay.causesOf(position).slice(0, 3))
  const active = scene.replay.arrows.filter(
    ({ from, to }) =>
      to.seq === position || (causes.has(to.seq) && to.seq <= position) || from.seq === position,
  )
  return (
    <>
      {active.slice(0, ARROWS_SHOWN).map((arrow) => (
        <ArrowPath arrow={arrow} active {...place} />
      ))}
    </>
  )
}

type ArrowProps = Omit<ArrowsProps, 'scene'> & { arrow: Arrow; active?: boolean }

function ArrowPath({ arrow, axis, scale, middle, active = false }: ArrowProps) {
  const from = middle(arrow.from.task)
  const to = middle(arrow.to.task)
  if (from === null || to === null) return null
  const { line, head } = layoutArrow(
    { x: scale(axis.x(arrow.from.seq)), y: from },
    { x: scale(axis.x(arrow.to.seq)), y: to },
  )
  return (
    <g class={`arrow ${arrow.type}${active ? ' active' : ''}`}>
      <path class="line" d={line} />
      <path class="head" d={head} />
    </g>
  )
}
