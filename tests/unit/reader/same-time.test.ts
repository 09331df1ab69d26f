import { expect, it } from 'vitest'
import { sameTime } from '../../../components/reader/same-time.ts'
import { createPlayer, createReplay, type Player } from '../../../components/replay/index.ts'
import { traceFromText } from '../../support/trace-from-text.ts'

const QUICK = traceFromText(`
  t      0             200
  main   run io--------resume print:200
`)
const SLOW = createReplay(
  traceFromText(`
  t      0             1000
  main   run io--------resume print:200
`),
)

/** Where the slow run stands after the quick one was shown as `move` left it. */
function standsAfter(move: (player: Player) => void) {
  const player = createPlayer(createReplay(QUICK), { now: () => 0, requestFrame: () => 0 })
  move(player)
  const { at, outcome } = SLOW.stateAt(sameTime({ trace: QUICK, player }, SLOW))
  return { at, ended: outcome !== null }
}

it('a changed run stands at the start where the one before stood there', () => {
  expect(standsAfter((player) => player.toStart())).toEqual({ at: 0, ended: false })
})

it('a changed run stands where its clock has not passed that of the run before', () => {
  expect(
    standsAfter((player) => {
      player.toEnd()
      player.stepBack()
    }),
  ).toEqual({ at: 0, ended: false })
})

it('who saw the end of a run sees the end of the changed one, however much longer that is', () => {
  expect(standsAfter((player) => player.toEnd())).toEqual({ at: 1000, ended: true })
})
