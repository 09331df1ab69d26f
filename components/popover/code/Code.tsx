import type { ReadonlySignal } from '@preact/signals'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import type { Replay } from '../../replay/index.ts'
import type { Language, Line } from '../../trace/index.ts'
import { bringIntoPane } from '../bring-into-view.ts'
import { Glyph } from '../Glyph.tsx'
import { laneClass } from '../lane-class.ts'
import { useStrings } from '../speech.ts'
import type { CodeMark } from './code-marks.ts'
import { highlight, type Token } from './highlight.ts'

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
  /** Lines that a click goes to, and where that leads. */
  places?: { lines: ReadonlySet<Line>; onGo(line: Line): void }
}

/** The code with line numbers, the current line lit, and a mark in each task's colour where it stands. */
export function Code(props: CodeProps) {
  const { code, language, line, position, bad = false, marks, replay, numbers, places } = props
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

  // One stop for Tab, at the lit line or the first that runs; the arrows go on from there.
  const inOrder = places ? [...places.lines].sort((a, b) => a - b) : []
  const reached = now !== null && places?.lines.has(now) ? now : inOrder[0]
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
              {...(places?.lines.has(number) && { 'data-runs': '', onClick: goUnless(places, number) })}
            >
              {places?.lines.has(number) ? (
                <button
                  type="button"
                  class="number"
                  tabIndex={number === reached ? 0 : -1}
                  aria-label={strings.say('goToLine', { line: number })}
                  onKeyDown={moveAlong}
                >
                  {number}
                </button>
              ) : (
                <span class="number">{number}</span>
              )}
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

/** A click on a line goes to it; not one that marks text, or that is on a number that can be changed. */
function goUnless({ onGo }: NonNullable<CodeProps['places']>, line: Line) {
  return ({ target, currentTarget }: MouseEvent): void => {
    // What is marked in a shadow is known to it alone where the browser has a selection for each.
    const root = (currentTarget as Element).getRootNode() as Partial<Document>
    const marked = (root.getSelection?.() ?? document.getSelection())?.type === 'Range'
    if (marked || (target as Element).closest('.pick')) return
    onGo(line)
  }
}

/** The arrows go from line to line that runs, and are then nobody else's. */
function moveAlong(event: KeyboardEvent): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const button = event.currentTarget as HTMLElement
  const all = [...(button.closest('ol')?.querySelectorAll<HTMLElement>('button.number') ?? [])]
  all[all.indexOf(button) + (event.key === 'ArrowDown' ? 1 : -1)]?.focus()
  event.preventDefault()
  event.stopPropagation()
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
      {shown.map(({ task, glyph }) => (
        <i class={laneClass(replay.laneOf[task])}>
          <Glyph name={glyph} />
        </i>
      ))}
      {shown.length < marks.length && <i class="rest">+{Math.min(99, marks.length - shown.length)}</i>}
    </span>
  )
}
