import { describe, expect, test } from 'vitest'
import { fitLabel, type LaneShapes, layoutLane } from '../../../components/popover/timeline/layout-lane.ts'
import { type Stretch, WHOLE } from '../../../components/popover/timeline/stretch.ts'
import { axisOf, createReplay, type Replay } from '../../../components/replay/index.ts'
import { traceFromText } from '../../support/trace-from-text.ts'
import { crowdedTrace } from '../../support/traces.ts'

const WIDTH = 600
const measure = (text: string): number => text.length * 6

function shapesOf(replay: Replay, row: number, stretch: Stretch = WHOLE): LaneShapes {
  const lane = replay.lanes[row]
  if (!lane) throw new Error(`no lane ${row}`)
  const scale = (x: number): number => ((x - stretch.from) / (stretch.to - stretch.from)) * WIDTH
  return layoutLane(lane, axisOf(replay, { width: WIDTH }), { scale, width: WIDTH, stretch, measure })
}

const two = createReplay(
  traceFromText(`
    t      0          1000        2000
    main   run a----------resume b-----------resume
    A      run sleep------done
    B      run sleep-------------------------done`),
)

describe('the shapes of a lane', () => {
  test('a sleep is a timed line, a wait for a task a held one', () => {
    expect([shapesOf(two, 0), shapesOf(two, 1)].map(({ lines }) => lines.map(({ type }) => type))).toEqual([
      ['held', 'held'],
      ['timed'],
    ])
  })

  test('a label stands over the middle of what is in sight of its wait', () => {
    const sleep = (stretch: Stretch) => shapesOf(two, 2, stretch).labels.find(({ on }) => on === 'line')
    const line = shapesOf(two, 2).lines[0]
    expect(sleep(WHOLE)?.text).toBe('sleep 2 s')
    // The short readiness at its end belongs to the line, but not to the wait.
    expect(Math.abs((sleep(WHOLE)?.x ?? 0) - (line?.x ?? 0) - (line?.width ?? 0) / 2)).toBeLessThan(3)
    expect(sleep({ from: 0.4, to: 0.6 })?.x).toBe(WIDTH / 2)
  })

  test('where there is no room a label loses its first word, then goes', () => {
    expect([80, 50, 20].map((width) => fitLabel('sleep 1 s', width, measure))).toEqual([
      'sleep 1 s',
      '1 s',
      '',
    ])
  })

  test('no label is wider than what it names, and none meets another', () => {
    const replay = createReplay(crowdedTrace(6, 20))
    const meeting = replay.lanes.flatMap((_, row) => {
      const boxes = shapesOf(replay, row).labels.map(({ text, x }) => ({
        from: x - measure(text) / 2,
        to: x + measure(text) / 2,
      }))
      return boxes.filter((box, index) => (boxes[index + 1]?.from ?? Number.POSITIVE_INFINITY) < box.to)
    })
    expect(meeting).toEqual([])
  })

  test('a lane has at most one block a pixel, however many runs there are', () => {
    const replay = createReplay(crowdedTrace(2, 4000))
    const blocks = shapesOf(replay, 1).blocks
    expect(replay.lanes[1]?.spans.length).toBeGreaterThan(8000)
    expect(blocks.length).toBeLessThanOrEqual(WIDTH)
  })

  test('a closer look draws only what is in sight, and tells apart what was dense', () => {
    const replay = createReplay(crowdedTrace(2, 4000))
    const close = shapesOf(replay, 1, { from: 0.5, to: 0.502 })
    expect(close.blocks.some(({ type }) => type === 'running')).toBe(true)
    expect(close.blocks.every(({ x, width }) => x < WIDTH + 60 && x + width > -60)).toBe(true)
  })
})
