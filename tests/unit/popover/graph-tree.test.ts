import { expect, test } from 'vitest'
import { type GraphNode, graphTree } from '../../../components/popover/loop/graph-tree.ts'
import { type CallNode, callGraphAt, createReplay } from '../../../components/replay/index.ts'
import { awaitsTrace } from '../../support/gallery-traces.ts'

/** Tasks that await these, by number. */
function graphOf(awaits: readonly number[][]): CallNode[] {
  return awaits.map((others, task) => ({
    task,
    state: 'waiting',
    frames: [],
    wait: null,
    awaits: others,
    awaitedBy: awaits.flatMap((each, index) => (each.includes(task) ? [index] : [])),
  }))
}

/** `0>(1 2)`: 0 awaits 1 and 2. A star for the way to the one that is looked at, a `^` for one that is drawn already. */
function told({ row, awaits, onPath }: GraphNode): string {
  const mark = row.type === 'again' ? (row.cycle ? '^ring' : '^') : onPath ? '*' : ''
  return `${row.task}${mark}${awaits.length > 0 ? `>(${awaits.map(told).join(' ')})` : ''}`
}

const drawn = (graph: CallNode[], looked: number | null, most = 24): string =>
  graphTree(graph, looked, most).nodes.map(told).join(' ')

test('a task stands below the one that awaits it, and is drawn once', () => {
  expect(drawn(graphOf([[1, 2], [3], [3], [], []]), null)).toBe('0>(1>(3) 2>(3^)) 4')
})

test('the way down to the task that is looked at is marked', () => {
  expect(drawn(graphOf([[1, 2], [], [3], []]), 3)).toBe('0*>(1 2*>(3*))')
})

test('tasks that wait for each other in a ring are drawn, and the ring is told', () => {
  expect(drawn(graphOf([[1], [2], [0]]), null)).toBe('0>(1>(2>(0^ring)))')
})

test('of many tasks only those around the one that is looked at are drawn', () => {
  const graph = graphOf([
    Array.from({ length: 50 }, (_, index) => index + 1),
    ...Array.from({ length: 50 }, () => []),
  ])
  const tree = graphTree(graph, 7, 10)
  expect([tree.nodes.map(told), tree.hidden]).toEqual([['0*>(7*)'], 49])
})

test('a chain of ten thousand tasks is cut, not a stack overflow', () => {
  const length = 10_000
  const graph = graphOf([])
  for (let task = 0; task < length; task++)
    graph.push({
      task,
      state: 'waiting',
      frames: [],
      wait: null,
      awaits: task + 1 < length ? [task + 1] : [],
      awaitedBy: task > 0 ? [task - 1] : [],
    })
  expect(graphTree(graph, length - 1, 10).hidden).toBe(length - 10)
})

test('calls of a task stand with it, outermost first', () => {
  const replay = createReplay(awaitsTrace())
  const waiting = replay.stops.switch.find((seq) => replay.stateAt(seq).waiting.length === 6) ?? 0
  const { nodes } = graphTree(callGraphAt(replay, waiting), null, 24)
  const load = nodes[0]?.awaits[0]?.awaits[0]
  expect(load?.frames.map(({ name, line }) => `${name} ${line}`)).toEqual(['load 8', 'fetch 4'])
})
