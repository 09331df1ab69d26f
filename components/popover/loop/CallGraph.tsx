import { useComputed } from '@preact/signals'
import { callGraphAt } from '../../replay/index.ts'
import { Glyph, type GlyphName } from '../Glyph.tsx'
import { laneClass } from '../lane-class.ts'
import type { Scene } from '../scene.ts'
import { useStrings } from '../speech.ts'
import type { Strings } from '../strings.ts'
import { laneInHand, selectLane } from '../timeline/select-lane.ts'
import { endsByItself, waitWords } from '../wait-words.ts'
import { type GraphNode, graphTree } from './graph-tree.ts'
import { GRAPH_TASKS } from './limits.ts'

/**
 * Who awaits whom, from those that nobody awaits down: each task with its calls, and below its innermost call the
 * tasks that it waits for. The way down to the task in hand stands out. A list in lists, so it reads in words as well.
 */
export function CallGraph({ scene }: { scene: Scene }) {
  const strings = useStrings()
  const { replay, player } = scene
  const graph = useComputed(() => callGraphAt(replay, player.position.value)).value
  const looked = laneInHand(scene)
  const { nodes, hidden } = graphTree(graph, looked, GRAPH_TASKS)
  if (nodes.length === 0) return <p class="none">{strings.say('nothing')}</p>
  return (
    <>
      <ul class="graph">
        {nodes.map((node) => (
          <Node key={node.row.task} node={node} scene={scene} looked={looked} />
        ))}
      </ul>
      {hidden > 0 && <p class="none">{strings.more(hidden)}</p>}
    </>
  )
}

type NodeProps = { node: GraphNode; scene: Scene; looked: number | null }

function Node({ node, scene, looked }: NodeProps) {
  const strings = useStrings()
  const { row, frames, awaits, onPath } = node
  const { replay } = scene
  const lane = replay.laneOf[row.task]
  const label = lane?.label ?? String(row.task)
  const inHand = scene.timeline.selected.value === row.task
  return (
    <li
      class={`${laneClass(lane)}${onPath ? ' on-path' : ''}${row.type === 'again' ? ' again' : ''}`}
      aria-current={looked === row.task && row.type === 'task' ? 'true' : undefined}
    >
      <div class="node">
        {row.type === 'task' && <Glyph name={glyphOfRow(row)} />}
        <button
          type="button"
          class="task"
          title={lane?.title}
          aria-pressed={inHand}
          onClick={() => selectLane(scene, inHand ? null : row.task)}
        >
          {label}
        </button>
        <span class="detail">{detailOf(node, scene, strings)}</span>
        {frames.length === 1 && frames.map((frame) => <Place scene={scene} {...frame} />)}
      </div>
      {frames.length > 1 && (
        <ol class="frames" aria-label={strings.say('callStack')}>
          {frames.map((frame) => (
            <li>
              <code>{frame.name}</code>
              <Place scene={scene} {...frame} />
            </li>
          ))}
        </ol>
      )}
      {awaits.length > 0 && (
        <ul aria-label={strings.say('awaits', { task: label })}>
          {awaits.map((below) => (
            <Node key={below.row.task} node={below} scene={scene} looked={looked} />
          ))}
        </ul>
      )}
    </li>
  )
}

type TaskRow = Extract<GraphNode['row'], { type: 'task' }>

/** The line that a call stands on; pressed it lights that line. */
function Place({ scene, name, line }: { scene: Scene; name: string; line: number }) {
  const strings = useStrings()
  return (
    <button
      type="button"
      class="place"
      aria-label={strings.say('showLineOf', { name, line })}
      onClick={() => scene.point(line)}
    >
      {strings.line(line)}
    </button>
  )
}

/** What it waits for; where that is a task, the lines of the graph say it. */
function detailOf({ row, awaits }: GraphNode, scene: Scene, strings: Strings): string {
  if (row.type === 'again') return strings.say(row.cycle ? 'graphRing' : 'graphAbove')
  if (row.wait === null || awaits.length > 0) return strings.state(row.state)
  return waitWords(row.wait, scene.replay, scene.clock.value, strings)
}

function glyphOfRow({ state, wait }: TaskRow): GlyphName {
  if (state !== 'waiting') return state
  return wait !== null && endsByItself(wait) ? 'timed' : 'held'
}
