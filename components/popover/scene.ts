import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { type LoopState, type Narration, narrate, type Player, type Replay } from '../replay/index.ts'
import type { Line, Seq, VirtualMs } from '../trace/index.ts'
import { createTimelineModel, type TimelineModel } from './timeline/model.ts'

/** A replay at the player's position: what the views read. */
export type Scene = {
  replay: Replay
  player: Player
  state: ReadonlySignal<LoopState>
  narration: ReadonlySignal<Narration>
  outputCount: ReadonlySignal<number>
  /** The clock; while it plays it runs on through a wait, between one position and the next. */
  clock: ReadonlySignal<VirtualMs>
  /** The line to light: one that the reader pointed at, until the replay goes on; else that of the position. */
  line: ReadonlySignal<Line | null>
  point(line: Line): void
  /** What of the timeline is shown. */
  timeline: TimelineModel
}

/** Derives what the views read from where the player is. */
export function createScene(replay: Replay, player: Player): Scene {
  const state = computed(() => replay.stateAt(player.position.value))
  const pointed = signal<{ line: Line; at: Seq } | null>(null)
  return {
    replay,
    player,
    state,
    line: computed(() =>
      pointed.value?.at === player.position.value ? pointed.value.line : state.value.line,
    ),
    point(line) {
      pointed.value = { line, at: player.position.peek() }
    },
    narration: computed(() => narrate(replay, player.position.value)),
    outputCount: computed(() => replay.outputCountAt(player.position.value)),
    clock: computed(() => clockAt(replay, player.playhead.value)),
    timeline: createTimelineModel(replay),
  }
}

/** The clock between two events, in steps that the eye can follow: a hundredth of the run, rounded down to 1, 10, 100. */
export function clockAt(replay: Replay, playhead: number): VirtualMs {
  const { events } = replay.trace
  const from = events[Math.floor(playhead)]?.at ?? 0
  const to = events[Math.floor(playhead) + 1]?.at ?? from
  const fraction = playhead % 1
  if (fraction === 0 || from === to) return from
  const grain = 10 ** Math.floor(Math.log10(replay.duration / 100))
  return Math.max(from, Math.floor((from + (to - from) * fraction) / grain) * grain)
}
