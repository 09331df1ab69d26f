import type { Lane } from '../replay/index.ts'
import { laneClass } from './lane-class.ts'
import type { BlockShape, LaneShapes } from './layout-lane.ts'
import { BLOCK_HEIGHT, BLOCK_LABEL_FROM } from './limits.ts'

/** The middle of a lane's blocks, from the top of the lane in px: labels stand above. */
export function middleOf(laneHeight: number): number {
  return laneHeight / 2 + 3
}

export type LaneShapesProps = { lane: Lane; shapes: LaneShapes; top: number; height: number; stuck: boolean }

/** One lane of the timeline. Depends on trace and width only, not on the position. */
export function LaneShapesView({ lane, shapes, top, height, stuck }: LaneShapesProps) {
  const y = middleOf(height)
  const labels = height < BLOCK_LABEL_FROM ? shapes.labels.filter(({ on }) => on === 'line') : shapes.labels
  return (
    <g class={`lane ${laneClass(lane)}`} transform={`translate(0 ${top})`}>
      {shapes.lines.map(({ type, x, width, span }) => (
        <path key={`l${span}`} class={`wait ${type}`} d={`M${x} ${y}h${width}`} />
      ))}
      {shapes.blocks.map((block) => (
        <Block key={block.first} block={block} y={y} />
      ))}
      {labels.map(({ text, x, on }) => (
        <text key={x} class="label" x={x} y={on === 'line' ? y - 7 : y - BLOCK_HEIGHT / 2 - 4}>
          {text}
        </text>
      ))}
      {shapes.end !== null && lane.end && <EndMark type={lane.end} x={shapes.end + 10} y={y} />}
      {stuck && <path class="stuck" d={`M${shapes.last + 8} ${y - 7}v14`} />}
    </g>
  )
}

function Block({ block, y }: { block: BlockShape; y: number }) {
  const { type, x, width } = block
  const top = y - BLOCK_HEIGHT / 2
  const radius = Math.min(4, width / 2)
  if (type === 'ready') {
    const inset = Math.min(0.9, width / 4)
    return (
      <rect
        class="ready"
        x={x + inset}
        y={top + 3}
        width={Math.max(0.5, width - 2 * inset)}
        height={BLOCK_HEIGHT - 6}
        rx={radius}
      />
    )
  }
  return (
    <>
      <rect class={type} x={x} y={top} width={Math.max(2, width)} height={BLOCK_HEIGHT} rx={radius} />
      {type === 'blocked' && (
        <rect
          class="hatch"
          x={x}
          y={top}
          width={width}
          height={BLOCK_HEIGHT}
          rx={radius}
          fill="url(#ls-hatch)"
        />
      )}
    </>
  )
}

function EndMark({ type, x, y }: { type: NonNullable<Lane['end']>; x: number; y: number }) {
  if (type === 'failed')
    return <path class="end failed" d={`M${x - 4} ${y - 4}l8 8M${x + 4} ${y - 4}l-8 8`} />
  return (
    <>
      <circle class="end" cx={x} cy={y} r="4.5" />
      {type === 'cancelled' && <path class="end" d={`M${x - 3} ${y + 3}l6-6`} />}
    </>
  )
}
