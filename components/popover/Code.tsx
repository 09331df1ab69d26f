import type { ReadonlySignal } from '@preact/signals'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import type { Replay } from '../replay/index.ts'
import type { Language, Line } from '../trace/index.ts'
import { bringIntoPane } from './bring-into-view.ts'
import type { CodeMark } from './code-marks.ts'
import { highlight, type Token } from './highlight.ts'
import { laneClass } from './lane-class.ts'
import { useStrings } from './speech.ts'

/** More marks than this on one line are one mark and a number. */
const MARKS_SHOWN = 3

export type CodeProps = {
  code: string
  language: Language
  /** The lit line, and whether it is lit as an error. */
  line?: ReadonlySignal<Line | null>
  /** Where the replay stands: each step brings the lit line back into sight. */
  position?: ReadonlySignal<number>
  bad?: boolean
  marks?: ReadonlySignal<Map<Line, CodeMark[]>>
  replay?: Replay
  /** Numbers that can be changed: what each is, by its place in the code, and what happens when it is chosen. */
  numbers?: { names: ReadonlyMap<number, string>; onPick(from: number): void }
}

/** The code with line numbers, the current line lit, and a mark in each task's colour where it stands. */
export function Code({ code, language, line, position, bad = false, marks, replay, numbers }: CodeProps) {
  const strings = useStrings()
  const lines = useMemo(() => highlight(code.trimEnd(), language), [code, language])
  const starts = useMemo(() => [0, ...[...code.matchAll(/\n/g)].map(({ index }) => index + 1)], [code])
  const scroller = useRef<HTMLDivElement>(null)
  const now = line?.value ?? null
  const step = position?.value

  useEffect(() => {
    const outer = scroller.current
    const item = now && outer?.querySelectorAll('li')[now - 1]
    if (!outer || !item) return
    const body = outer.closest('.body')
    const show = (): void => bringIntoPane(body, outer, item, item.offsetHeight * 1.5)
    show()
    // A drawer that opens takes room from the code, or moves what the code is in.
    const resized = new ResizeObserver(show)
    for (const part of [outer, ...(body?.children ?? [])]) resized.observe(part)
    return () => resized.disconnect()
  }, [now, step])

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section class="code" dir="ltr" aria-label={strings.say('code')} tabIndex={0} ref={scroller}>
      <ol>
        {lines.map((tokens, index) => {
          const number = index + 1
          const here = marks?.value.get(number) ?? []
          return (
            <li
              key={number}
              class={number === now ? (bad ? 'bad' : 'now') : ''}
              aria-current={number === now ? 'step' : undefined}
            >
              <span class="number">{number}</span>
              <span class="marks">{replay && <Marks marks={here} replay={replay} />}</span>
              <span class="text">
                {numbers ? withNumbers(tokens, starts[index] ?? 0, numbers) : tokens.map(coloured)}
              </span>
            </li>
          )
        })}
      </ol>
    </section>
  )
}

function coloured({ name, text }: Token) {
  return name ? <span class={name}>{text}</span> : text
}

/** The tokens of a line that begins at `from`, with a button for each number that can be changed. */
function withNumbers(
  tokens: readonly Token[],
  from: number,
  { names, onPick }: NonNullable<CodeProps['numbers']>,
) {
  let end = from
  return tokens.map((token) => {
    const at = end
    end += token.text.length
    const name = names.get(at)
    return name === undefined ? (
      coloured(token)
    ) : (
      <button
        type="button"
        class="pick"
        title={name}
        aria-label={`${token.text}. ${name}`}
        onClick={() => onPick(at)}
      >
        {coloured(token)}
      </button>
    )
  })
}

function Marks({ marks, replay }: { marks: CodeMark[]; replay: Replay }) {
  const strings = useStrings()
  if (marks.length === 0) return null
  const shown = marks.length > MARKS_SHOWN ? marks.slice(0, 1) : marks
  const words = marks.map(({ task, type }) => `${replay.laneOf[task]?.label ?? ''} ${strings.mark(type)}`)
  return (
    <span role="img" aria-label={words.join(', ')} title={words.join('\n')}>
      {shown.map(({ task, type }) => (
        <i class={`mark ${type} ${laneClass(replay.laneOf[task])}`} />
      ))}
      {shown.length < marks.length && <i class="rest">+{Math.min(99, marks.length - shown.length)}</i>}
    </span>
  )
}
