/** The explainer: Preact views over a replay. */

export { type CodeMark, codeMarks } from './code/code-marks.ts'
export { highlighter } from './code/highlight.ts'
export { Glyph, type GlyphName } from './Glyph.tsx'
export { laneClass } from './lane-class.ts'

export type {
  ComparisonModel,
  ExportActions,
  FrameActions,
  PopoverActions,
  PopoverModel,
  Progress,
  ReadyModel,
} from './model.ts'
export { mountPopover, type PopoverOptions } from './mount-popover.tsx'
export type { Scene } from './scene.ts'
export { Speech } from './speech.ts'
export { strings, stringsIn } from './strings.ts'
export { Miniature } from './timeline/Miniature.tsx'
