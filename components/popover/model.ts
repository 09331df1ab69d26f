import type { ReadonlySignal } from '@preact/signals'
import type { ExportId } from '../exports/formats.ts'
import type { Player, Replay } from '../replay/index.ts'
import type { Answers, Latencies, Line, LoopKind, Trace } from '../trace/index.ts'
import type { Edit } from '../what-if/index.ts'

/** What the popover shows. The caller owns a signal of it and moves it on; the views only read. */
export type PopoverModel =
  /** The engine is being started. `fraction` is null while nobody knows how long it takes. */
  | { type: 'starting'; code: string; progress: Progress }
  /** The engine runs the code. */
  | { type: 'simulating'; code: string }
  /** The code was not run; `trace.outcome` is `refused`. */
  | { type: 'refused'; trace: Trace }
  | {
      type: 'ready'
      trace: Trace
      replay: Replay
      player: Player
      comparison: ComparisonModel
      /** What the program did before it was changed, to stand beside what it does now. */
      before?: Replay
      /** It begins with Predict: nothing of it is shown before. */
      guess?: boolean
      /** The code is being run again, with what the reader has set. */
      again?: boolean
      /** The code was changed since, and its own run is still to come, or it can not be run. */
      earlier?: boolean
    }
  /** Loopscope itself failed. */
  | { type: 'broken'; code: string; message: string }

export type Progress = { label: string; fraction: number | null }

/** The same code, one at a time. `none`: there is nothing to compare, or it could not be run. */
export type ComparisonModel = { type: 'pending' } | { type: 'none' } | { type: 'ready'; replay: Replay }

export type PopoverActions = {
  /** What tells this replay from others that are open; empty or absent where there are none. */
  name?: ReadonlySignal<string>
  /** The code of a replay is shown beside the popover, which then leaves it out. */
  codeElsewhere?: boolean
  /** Absent where the popover is a page of its own. */
  onClose?(): void
  /** Absent where it does not stand on a page as a window. */
  frame?: FrameActions
  /** Absent where a replay can not be taken away. */
  exports?: ExportActions
  /** The line of `trace.source.original` to light on the page; null for none. */
  onLine(line: Line | null): void
  onRetry(): void
  /** Change `trace.source.text` and run it. Absent where nothing can be run. */
  onEdit?(edit: Edit): void
  /** Back to the program as it was before it was changed. */
  onReset?(): void
  /** Run again with these answers, or with waits that take so long. Absent where nothing can be run. */
  onAnswers?(answers: Answers): void
  onLatencies?(latencies: Latencies): void
  /** Run again on this event loop. Absent where nothing can be run. */
  onLoop?(loop: LoopKind): void
}

/** The window that the popover stands in, and what the reader can do with it besides dragging. */
export type FrameActions = {
  /** False as a sheet on a narrow screen. */
  movable: ReadonlySignal<boolean>
  pinned: ReadonlySignal<boolean>
  /** How many can be pinned at once. */
  pinsMost: number
  /** False where so many are pinned already. */
  pin(on: boolean): boolean
  /** By so many steps to the right and down. */
  moveBy(right: number, down: number): void
  growBy(wider: number, higher: number): void
  /** Back to where and how large it was opened. */
  reset(): void
}

/** What the export menu asks for. Each rejects with a message for the reader. */
export type ExportActions = {
  take(id: ExportId, how: 'copy' | 'save'): Promise<void>
  /** Absent in the Studio itself. */
  openStudio?(): Promise<void>
  copyLink?(): Promise<void>
}

export type ReadyModel = Extract<PopoverModel, { type: 'ready' }>
