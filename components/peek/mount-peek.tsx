import type { ReadonlySignal } from '@preact/signals'
import { render } from 'preact'
import type { Words } from '../words/index.ts'
import type { PeekModel } from './model.ts'
import { PeekCard } from './PeekCard.tsx'

export type PeekOptions = {
  model: ReadonlySignal<PeekModel>
  words: Words
  /** Of `root`, in px. */
  width: number
  /** Say it to those who do not see it. */
  aloud: boolean
  onReplay(): void
}

/** Padding and border of the card at both sides, in px; peek.css has the same. */
const SIDES = 26

/** Shows a run in small inside `root`. Returns what takes it away again. */
export function mountPeek(root: HTMLElement, { width, ...options }: PeekOptions): () => void {
  render(<PeekCard {...options} width={width - SIDES} />, root)
  return () => render(null, root)
}
