import { describe, expect, it } from 'vitest'
import { axisOf, createPlayer, createReplay } from '../../../components/replay/index.ts'
import { chapterTrace, crowdedTrace, refusedTrace } from '../../support/traces.ts'

/** Real time that only moves when the test says so. */
function fakeWorld() {
  let now = 5000
  let frames: (() => void)[] = []
  return {
    now: () => now,
    requestFrame: (callback: () => void) => frames.push(callback),
    /** Lets `ms` pass, with a frame every 16 ms. */
    pass(ms: number) {
      for (let left = ms; left > 0; left -= 16) {
        now += Math.min(16, left)
        const due = frames
        frames = []
        for (const frame of due) frame()
      }
    },
    waiting: () => frames.length,
  }
}

function chapterPlayer(trace = chapterTrace()) {
  const world = fakeWorld()
  const replay = createReplay(trace)
  return { world, replay, player: createPlayer(replay, world) }
}

describe('createPlayer', () => {
  it('stands at the start and asks for no frame', () => {
    const { player, world } = chapterPlayer()
    expect([player.position.value, player.playing.value, player.atStart.value]).toEqual([0, false, true])
    expect(world.waiting()).toBe(0)
  })

  it('steps from stop to stop and back', () => {
    const { player, replay } = chapterPlayer()
    const visited = replay.stops.switch.slice(1).map(() => {
      player.stepForward()
      return player.position.value
    })
    expect(visited).toEqual(replay.stops.switch.slice(1))
    player.stepForward()
    expect(player.atEnd.value).toBe(true)
    player.stepBack()
    expect(player.position.value).toBe(replay.stops.switch.at(-2))
  })

  it('stands inside a wait, and plays on from there', () => {
    const { player, replay, world } = chapterPlayer()
    const { stops, trace } = replay
    const stop =
      stops.switch.findLast((seq) => (trace.events[seq]?.at ?? 0) < (trace.events[seq + 1]?.at ?? 0)) ?? 0
    player.seek(stop, stop + 0.9)
    const stood = [player.position.value, player.playhead.value]
    player.play()
    world.pass(16)
    expect(stood).toEqual([stop, stop + 0.9])
    expect(player.playhead.value).toBeGreaterThan(stop + 0.9)
    expect(player.playhead.value).toBeLessThan(stop + 1)
  })

  it('steps by lines, or along one task', () => {
    const { player, replay } = chapterPlayer()
    player.setMode('line')
    player.stepForward()
    expect(player.position.value).toBe(2)
    player.setMode({ follow: 2 })
    player.stepForward()
    expect(player.position.value).toBe(replay.stepsOf(2)[1])
  })

  it('plays a small replay in about eight seconds, then stands still at the end', () => {
    const { player, world } = chapterPlayer()
    player.play()
    world.pass(7000)
    expect(player.playing.value).toBe(true)
    world.pass(2000)
    expect([player.playing.value, player.atEnd.value, world.waiting()]).toEqual([false, true, 0])
  })

  it('plays the longest replay within about a minute', () => {
    const { player, world } = chapterPlayer(crowdedTrace())
    player.play()
    world.pass(61_000)
    expect(player.atEnd.value).toBe(true)
  })

  it('is faster at a higher speed', () => {
    const { player, world } = chapterPlayer()
    player.setSpeed(4)
    player.play()
    world.pass(2500)
    expect(player.atEnd.value).toBe(true)
    player.setSpeed(1000)
    expect(player.speed.value).toBe(16)
  })

  it('moves on steadily along the axis, and shows only stops', () => {
    const { player, world, replay } = chapterPlayer()
    const axis = axisOf(replay, { width: 800 })
    player.play()
    let before = 0
    for (let frame = 0; frame < 400; frame++) {
      world.pass(16)
      const x = axis.x(player.playhead.value)
      expect(x).toBeGreaterThanOrEqual(before)
      expect(x - before).toBeLessThan(0.03)
      expect(replay.stops.switch).toContain(player.position.value)
      before = x
    }
  })

  it('begins again when it is played at the end', () => {
    const { player, world } = chapterPlayer()
    player.toEnd()
    player.toggle()
    expect(player.position.value).toBe(0)
    world.pass(3000)
    expect(player.atEnd.value).toBe(false)
  })

  it('pauses, and goes on where it stands', () => {
    const { player, world } = chapterPlayer()
    player.play()
    world.pass(3000)
    player.toggle()
    const { value } = player.position
    world.pass(3000)
    expect(player.position.value).toBe(value)
    player.toggle()
    world.pass(100)
    expect(player.position.value).toBeGreaterThanOrEqual(value)
  })

  it('goes on from where it is sought while it plays', () => {
    const { player, world } = chapterPlayer()
    player.play()
    player.seek(37)
    world.pass(16)
    expect([player.position.value, player.playing.value]).toEqual([37, true])
    player.seek(10_000)
    expect(player.position.value).toBe(51)
  })

  it('does not run twice as fast when play is asked for twice', () => {
    const { player, world } = chapterPlayer()
    player.play()
    player.pause()
    player.play()
    player.play()
    world.pass(16)
    expect(world.waiting()).toBe(1)
  })

  it('plays a run of nothing', () => {
    const { player, world } = chapterPlayer(refusedTrace())
    player.play()
    world.pass(5000)
    expect(player.atEnd.value).toBe(true)
  })
})
