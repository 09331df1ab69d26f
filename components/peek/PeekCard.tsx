import type { ReadonlySignal } from '@preact/signals'
import { Miniature, Speech, stringsIn } from '../popover/index.ts'
import { sayIn, type Words } from '../words/index.ts'
import { describePeek } from './describe.ts'
import type { PeekModel } from './model.ts'

export type PeekCardProps = {
  model: ReadonlySignal<PeekModel>
  words: Words
  /** Of the picture, in px. */
  width: number
  /** Say it to those who do not see it. */
  aloud: boolean
  onReplay(): void
}

/** A run in small: its picture, one line about it, and the button that opens it. */
export function PeekCard({ model, words, width, aloud, onReplay }: PeekCardProps) {
  const say = sayIn(words, 'peek')
  const now = model.value
  const text = now.type === 'ready' ? describePeek(now, words) : null
  const spoken = aloud && text !== null && now.type === 'ready' && now.settled
  return (
    <Speech.Provider value={stringsIn(words)}>
      <div class="peek" lang={words.locale} dir={words.direction}>
        {now.type === 'ready' && text?.picture && <Miniature replay={now.replay} width={width} />}
        <div class="line">
          <div class="text">
            <p class={text?.bad ? 'figure bad' : 'figure'} title={text?.figure}>
              {text?.figure ?? say('preparing')}
            </p>
            {text?.other && <p class="other">{text.other}</p>}
          </div>
          {/* The block's own button does the same, and is where the keyboard is. */}
          <button type="button" class="text-button" tabIndex={-1} onClick={onReplay}>
            {words.text('overlay_replay')}
          </button>
        </div>
        {text?.hint && <p class="hint">{text.hint}</p>}
        <p class="unseen" role="status">
          {spoken
            ? say('aloud', { text: [text.figure, text.other, text.hint].filter(Boolean).join('; ') })
            : ''}
        </p>
      </div>
    </Speech.Provider>
  )
}
