import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Replay } from '../replay/index.ts'
import { laneClass, laneOfTask } from './lane-class.ts'
import type { Scene } from './scene.ts'
import { useStrings } from './speech.ts'

/** Lines shown; earlier ones are left out and counted. */
const LINES_SHOWN = 500
/** Who is no farther from the end than this, in px, follows it: half a line. */
const AT_END = 10

/** What was printed so far, with its time and its task; at the end of a failed run, the traceback. */
export function Console({ scene }: { scene: Scene }) {
  const strings = useStrings()
  const { replay } = scene
  const count = scene.outputCount.value
  const lines = replay.output.slice(Math.max(0, count - LINES_SHOWN), count)
  const outcome = scene.state.value.outcome
  const scroller = useRef<HTMLElement>(null)
  // Whoever scrolled up reads there, and is left there.
  const follows = useRef(true)
  useLayoutEffect(() => {
    if (scroller.current && follows.current) scroller.current.scrollTop = scroller.current.scrollHeight
  }, [count, outcome])

  return (
    <section
      class="console"
      aria-label={strings.say('console')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      ref={scroller}
      onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
        follows.current = scrollHeight - scrollTop - clientHeight <= AT_END
      }}
    >
      {count === 0 && (
        <p class="none">
          {replay.output.length === 0 ? strings.say('consoleNever') : strings.say('consoleEmpty')}
        </p>
      )}
      {count > lines.length && <p class="none">{strings.more(count - lines.length)}</p>}
      {lines.map(({ seq, at, stream, text, task }) => {
        const lane = laneOfTask(replay, task)
        return (
          <div key={seq} class={`out ${stream} ${laneClass(lane)}`}>
            <span class="clock">{strings.words.duration(at)}</span>
            <span class="who" title={lane?.title}>
              <Who label={lane?.label ?? ''} />
            </span>
            <span class="printed">{text.replace(/\n$/, '')}</span>
            {stream === 'stderr' && <span class="tag">{strings.say('stderr')}</span>}
          </div>
        )
      })}
      {outcome?.type === 'failed' && !isPrinted(outcome.traceback, lines) && (
        <pre class="traceback">{outcome.traceback.trimEnd()}</pre>
      )}
    </section>
  )
}

/** A label that may be cut, but not the number at its end, which tells it from others. */
function Who({ label }: { label: string }) {
  const number = / #\d+$/.exec(label)?.[0] ?? ''
  return (
    <>
      <span>{label.slice(0, label.length - number.length)}</span>
      {number}
    </>
  )
}

/** A program that fails prints its traceback itself, as its last words. */
function isPrinted(traceback: string, lines: Replay['output']): boolean {
  const errors = lines.filter(({ stream }) => stream === 'stderr').map(({ text }) => text)
  return errors.join('').trimEnd().endsWith(traceback.trimEnd())
}
