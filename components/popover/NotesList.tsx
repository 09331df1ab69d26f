import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Latencies, LoopKind, Trace } from '../trace/index.ts'
import { LatencyChoices } from './inputs/LatencyChoices.tsx'
import { linesText, type Note, type NoteGroup, notesOf } from './notes.ts'
import { useStrings } from './speech.ts'

/** px left free above the group that was asked for. */
const ABOVE = 12

export type NotesListProps = {
  trace: Trace
  /** Somebody is guessing what comes. */
  guessing: boolean
  /** The group to begin at. */
  at: NoteGroup['type'] | null
  onLatencies?(latencies: Latencies): void
  onLoop?(loop: LoopKind): void
}

function Item({ note }: { note: Note }) {
  const strings = useStrings()
  const { all } = note
  return (
    <li>
      {note.lines.length > 0 && <span class="where">{linesText(note.lines, strings)}</span>}
      {all === undefined ? (
        <span>{note.message}</span>
      ) : (
        <details>
          <summary>{note.message}</summary>
          <ul>
            {all.map((each) => (
              <Item note={each} />
            ))}
          </ul>
        </details>
      )}
    </li>
  )
}

/** Everything that was changed or assumed, line by line, and how the run ended if not well. */
export function NotesList({ trace, guessing, at, onLatencies, onLoop }: NotesListProps) {
  const strings = useStrings()
  const list = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const group = at && list.current?.querySelector(`:scope > .${at}`)
    if (!list.current || !group) return
    const { top } = list.current.getBoundingClientRect()
    list.current.scrollTop += group.getBoundingClientRect().top - top - ABOVE
  }, [at])
  const latencies = trace.inputs?.latencies ?? []
  const loop = trace.events.some((event) => event.type === 'note' && event.code === 'loops-differ')
    ? trace.inputs?.loop
    : undefined
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section class="notes" aria-label={strings.say('showNotes')} tabIndex={0} ref={list}>
      {notesOf(trace, strings, guessing).map((group) => (
        <section key={group.type} class={group.type}>
          <h3>{group.title}</h3>
          <ul>
            {group.notes.map((note) => (
              <Item note={note} />
            ))}
          </ul>
          {onLatencies && group.type === 'assumptions' && latencies.length > 0 && (
            <LatencyChoices used={latencies} onLatencies={onLatencies} />
          )}
          {onLoop && loop && group.type === 'hints' && (
            <button
              type="button"
              class="other-loop"
              onClick={() => onLoop(loop === 'node' ? 'browser' : 'node')}
            >
              {strings.say(loop === 'node' ? 'runOnBrowserLoop' : 'runOnNodeLoop')}
            </button>
          )}
        </section>
      ))}
    </section>
  )
}
