/** The explainer: Preact views over a replay. */

export type {
  ComparisonModel,
  ExportActions,
  PopoverActions,
  PopoverModel,
  Progress,
  ReadyModel,
} from './model.ts'
export { mountPopover, type PopoverOptions } from './mount-popover.tsx'
export { strings } from './strings.ts'
