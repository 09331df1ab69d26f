import type { Part, Replay, Sentence } from '../replay/index.ts'
import { laneClass } from './lane-class.ts'
import { useStrings } from './speech.ts'
import { Term } from './Term.tsx'
import { piecesOf, type TermId } from './terms.ts'

export type SentenceTextProps = { sentence: Sentence; replay: Replay; explain?: boolean }

/** A sentence with names in the colour of their lane, code as code and, where `explain`, terms that explain themselves. */
export function SentenceText({ sentence, replay, explain = false }: SentenceTextProps) {
  const { words } = useStrings()
  const seen = new Set<TermId>()
  const explained = (text: string) =>
    explain
      ? piecesOf(text, words, seen).map((piece) =>
          piece.term ? <Term term={piece.term}>{piece.text}</Term> : piece.text,
        )
      : text
  return <>{sentence.map((part) => partOf(part, replay, explained))}</>
}

function partOf(part: Part, replay: Replay, explained: (text: string) => preact.ComponentChildren) {
  switch (part.type) {
    case 'text':
      return explained(part.text)
    case 'task':
      return <b class={`name ${laneClass(replay.laneOf[part.task])}`}>{part.text}</b>
    case 'code':
      return <code>{explained(part.text)}</code>
    case 'time':
      return <b class="time">{part.text}</b>
  }
  return part satisfies never
}
