import type { BlockSummary } from '../platform/index.ts'
import { sayIn, type Words } from '../words/index.ts'

export type BlockListProps = {
  blocks: readonly BlockSummary[]
  words: Words
  onShow(block: number): void
  onReplay(block: number): void
}

/** The async blocks of the page in reading order, each with a way to it and a way to its replay. */
export function BlockList({ blocks, words, onShow, onReplay }: BlockListProps) {
  const say = sayIn(words, 'toolbar')
  return (
    <ol class="blocks">
      {blocks.map(({ id, title, lines }, index) => (
        <li key={id}>
          <span class="title">
            <code>{title}</code>
            <small>{say('lines', { n: lines })}</small>
          </span>
          <button
            type="button"
            aria-label={say('showBlock', { number: index + 1, title })}
            onClick={() => onShow(id)}
          >
            {say('show')}
          </button>
          <button
            type="button"
            class="main"
            aria-label={say('replayBlock', { number: index + 1, title })}
            onClick={() => onReplay(id)}
          >
            {say('replay')}
          </button>
        </li>
      ))}
    </ol>
  )
}
