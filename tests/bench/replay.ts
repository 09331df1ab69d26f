import { axisOf, createReplay } from '../../components/replay/index.ts'
import { parseTrace } from '../../components/trace/index.ts'
import { bigTrace } from '../support/traces.ts'
import { type Figure, median, timeEach } from './figure.ts'

const EVENTS = 100_000
const LOOK_UPS = 500

/** What a position costs in a trace of the largest size. */
export async function replayFigures(): Promise<Figure[]> {
  const trace = bigTrace(EVENTS)
  const parse = await timeEach(5, () => parseTrace(trace))
  const make = await timeEach(5, () => createReplay(trace))
  const replay = createReplay(trace)
  const axis = axisOf(replay, { width: 800 })
  let seed = 1
  const somewhere = () => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed % trace.events.length
  }
  const state = await timeEach(LOOK_UPS, () => replay.stateAt(somewhere()))
  const place = await timeEach(LOOK_UPS, () => axis.seqAt(axis.x(somewhere())))
  return [
    { name: '100,000 events, validated', value: median(parse), unit: 'ms', budget: null },
    { name: '100,000 events, indexed', value: median(make), unit: 'ms', budget: null },
    { name: '100,000 events, state at any position', value: median(state), unit: 'ms', budget: 1 },
    { name: '100,000 events, position on the axis', value: median(place), unit: 'ms', budget: null },
  ]
}
