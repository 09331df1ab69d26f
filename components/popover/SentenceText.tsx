import type { Replay, Sentence } from '../replay/index.ts'
import { laneClass } from './lane-class.ts'

/** A sentence with names in the colour of their lane and code as code. */
export function SentenceText({ sentence, replay }: { sentence: Sentence; replay: Replay }) {
  return (
    <>
      {sentence.map((part) => {
        switch (part.type) {
          case 'text':
            return part.text
          case 'task':
            return <b class={`name ${laneClass(replay.laneOf[part.task])}`}>{part.text}</b>
          case 'code':
            return <code>{part.text}</code>
          case 'time':
            return <b class="time">{part.text}</b>
        }
        return part satisfies never
      })}
    </>
  )
}
