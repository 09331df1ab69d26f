import type { Lane, Span } from '../replay/index.ts'
import type { WordId, Words } from '../words/index.ts'

type ExportWord = WordId extends infer Id ? (Id extends `export_${infer Name}` ? Name : never) : never

/** The words of the exported files in one language; labels are replay's, in the same language. */
export function exportWords(words: Words) {
  const say = (id: ExportWord, slots?: Record<string, string | number>): string =>
    words.text(`export_${id}`, slots)
  return {
    say,
    duration: words.duration,
    waits: (label: string) => (label === '' ? say('waits') : say('waitsFor', { label })),
    over: (label: string) => (label === '' ? say('waitOver') : say('over', { label })),
    end: (end: NonNullable<Lane['end']>) => say(ENDS[end]),
    span: (type: Exclude<Span['type'], 'waiting'>) => say(SPANS[type]),
  }
}

const ENDS = { finished: 'done', failed: 'fails', cancelled: 'cancelled' } as const satisfies Record<
  string,
  ExportWord
>
const SPANS = { running: 'runs', ready: 'isReady', blocked: 'blocksLoop' } as const satisfies Record<
  string,
  ExportWord
>
