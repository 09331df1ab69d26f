import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { Seq, TaskId } from '../trace/index.ts'
import { axisOf } from './axis.ts'
import { firstIndex } from './first-index.ts'
import { type Pace, paceOf } from './pace.ts'
import type { Replay } from './types.ts'

/** How far a step goes: to the next line, to the next switch, or to the next thing that one task does. */
export type StepMode = 'line' | 'switch' | { follow: TaskId }

/** The world a player needs: real time in ms, and a call before the next picture is drawn. */
export type PlayerWorld = {
  now(): number
  requestFrame(callback: () => void): unknown
}

/** A position in a replay that can be moved and that can move by itself. Actions may be called at any time. */
export type Player = {
  /** Just after which event the replay stands. While playing it goes from stop to stop. */
  position: ReadonlySignal<Seq>
  /** The same, or a fraction on the way to the next stop, while playing and inside a wait; for `axis.x(playhead)`. */
  playhead: ReadonlySignal<number>
  playing: ReadonlySignal<boolean>
  /** 1 is a pace at which a small replay takes about eight seconds. */
  speed: ReadonlySignal<number>
  mode: ReadonlySignal<StepMode>
  atStart: ReadonlySignal<boolean>
  atEnd: ReadonlySignal<boolean>
  /** From the start again when it stands at the end. */
  play(): void
  pause(): void
  toggle(): void
  stepForward(): void
  stepBack(): void
  toStart(): void
  toEnd(): void
  /** Goes to any position, or with `playhead` to a moment on the way to the next; a replay that plays goes on from there. */
  seek(seq: Seq, playhead?: number): void
  setSpeed(speed: number): void
  setMode(mode: StepMode): void
}

/** Only proportions matter for the pace; this is a common width of the timeline in px. */
const AXIS_WIDTH = 800
/** Slowest and fastest speed: beyond these nothing can be followed, or nothing moves. */
const SPEEDS = { least: 0.1, most: 16 }

/** A player that stands at the start. It owns no timer: it asks `world` for a frame only while it plays. */
export function createPlayer(replay: Replay, world: PlayerWorld): Player {
  const last = Math.max(0, replay.trace.events.length - 1)
  const position = signal(0)
  const playhead = signal(0)
  const playing = signal(false)
  const speed = signal(1)
  const mode = signal<StepMode>('switch')
  const stops = computed(() => stopsIn(replay, mode.value))
  const axis = computed(() => axisOf(replay, { width: AXIS_WIDTH }))
  const pace = computed<Pace>(() => paceOf(axis.value, stops.value))
  /** Real ms since the start of the pace, when the clock read `since`. */
  let elapsed = 0
  let since = 0
  /** A frame that was asked for before the last pause or restart does nothing. */
  let turn = 0

  const stand = (seq: Seq, head = Math.floor(seq)) => {
    position.value = Math.max(0, Math.min(Math.floor(seq), last))
    playhead.value = Math.max(position.value, Math.min(head, last))
    elapsed = pace.value.timeOf(playhead.value)
    since = world.now()
  }
  const pause = () => {
    playing.value = false
    turn++
  }
  const frame = (mine: number) => {
    if (mine !== turn || !playing.value) return
    const now = world.now()
    elapsed += (now - since) * speed.value
    since = now
    const place = pace.value.placeAt(elapsed)
    position.value = place.stop
    playhead.value = place.playhead
    if (place.stop >= last) pause()
    else world.requestFrame(() => frame(mine))
  }
  const play = () => {
    if (playing.value) return
    if (position.value >= last) stand(0)
    else stand(position.value, playhead.value)
    playing.value = true
    const mine = ++turn
    world.requestFrame(() => frame(mine))
  }
  const moveTo = (seq: Seq) => {
    pause()
    stand(seq)
  }

  return {
    position,
    playhead,
    playing,
    speed,
    mode,
    atStart: computed(() => position.value === 0),
    atEnd: computed(() => position.value >= last),
    play,
    pause,
    toggle: () => (playing.value ? pause() : play()),
    stepForward: () => moveTo(after(stops.value, position.value) ?? last),
    stepBack: () => moveTo(before(stops.value, position.value) ?? 0),
    toStart: () => moveTo(0),
    toEnd: () => moveTo(last),
    seek: stand,
    setSpeed(next) {
      speed.value = Math.max(SPEEDS.least, Math.min(SPEEDS.most, next))
    },
    setMode(next) {
      mode.value = next
      stand(position.value)
    },
  }
}

function stopsIn(replay: Replay, mode: StepMode): readonly Seq[] {
  return typeof mode === 'object' ? replay.stepsOf(mode.follow) : replay.stops[mode]
}

function after(stops: readonly Seq[], seq: Seq): Seq | undefined {
  return stops[firstIndex(stops.length, (index) => (stops[index] ?? 0) > seq)]
}

function before(stops: readonly Seq[], seq: Seq): Seq | undefined {
  return stops[firstIndex(stops.length, (index) => (stops[index] ?? 0) >= seq) - 1]
}
