import type { BlockSummary } from '../platform/index.ts'
import { fill, strings } from './strings.ts'

export type BlockListProps = {
  blocks: readonly BlockSummary[]
  onShow(block: number): void
  onReplay(block: number): void
}

/** The async blocks of the page in reading order, each with a way to it and a way to its replay. */
export function BlockList({ blocks, onShow, onReplay }: BlockListProps) {
  return (
    <ol class="blocks">
      {blocks.map(({ id, title, lines }, index) => (
        <li key={id}>
          <span class="title">
            <code>{title}</code>
            <small>{lines === 1 ? strings.linesOne : fill(strings.linesMany, { count: lines })}</small>
          </span>
          <button
            type="button"
            aria-label={fill(strings.showBlock, { number: index + 1, title })}
            onClick={() => onShow(id)}
          >
            {strings.show}
          </button>
          <button
            type="button"
            class="main"
            aria-label={fill(strings.replayBlock, { number: index + 1, title })}
            onClick={() => onReplay(id)}
          >
            {strings.replay}
          </button>
        </li>
      ))}
    </ol>
  )
}
