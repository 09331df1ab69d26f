import { expect, it } from 'vitest'
import { createReplay, narrate, plainText, whyChain } from '../../../components/replay/index.ts'
import { cancelledTrace, chapterTrace, crowdedTrace } from '../../support/traces.ts'

const chapter = createReplay(chapterTrace())
/** The stop whose sentence begins so. */
const stopOf = (words: string): number =>
  chapter.stops.line.find((seq) => plainText(narrate(chapter, seq).what).startsWith(words)) ?? -1

it('leads from a task that goes on to the start of the run', () => {
  const chain = whyChain(chapter, stopOf('work A is done. main'), 20)
  expect(chain.map((seq) => plainText(narrate(chapter, seq).what))).toEqual([
    "work A finishes with the result 'A done'. main awaited it and joins the ready queue.",
    'The clock reaches 1 s. work A’s sleep is over, so it goes on after its await.',
    'work A goes to sleep for 1 s and steps aside. Its timer rings at 1 s.',
    'work A is first in the ready queue, so it starts now.',
    'main creates work A, which joins the ready queue.',
    'The event loop starts and runs its first task, main.',
    'The run starts. The clock reads 0 s.',
  ])
})

it('leads from a cancelled task to the deadline that ended it, and to whoever set it', () => {
  const replay = createReplay(cancelledTrace())
  const chain = whyChain(replay, replay.stops.switch.at(-2) ?? 0, 20)
  expect(chain.map((seq) => replay.trace.events[seq]?.at)).toEqual([500, 500, 500, 500, 500, 0, 0])
})

it('goes back only, and no further than it is asked', () => {
  const replay = createReplay(crowdedTrace())
  const chains = replay.stops.line.map((seq) => [seq, ...whyChain(replay, seq, 5)])
  expect(chains.filter((chain) => chain.length > 6)).toEqual([])
  expect(chains.filter((chain) => chain.some((seq, index) => seq >= (chain[index - 1] ?? Infinity)))).toEqual(
    [],
  )
})

it('has nothing to tell of the start', () => {
  expect(whyChain(chapter, 0, 20)).toEqual([])
})
