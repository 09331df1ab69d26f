import { computed, effect, type ReadonlySignal, signal } from '@preact/signals'
import { createRef, render } from 'preact'
import { copyText, type Link, openLink, packLink, type TakeOptions } from '../exports/index.ts'
import { connectEngine, readPreferences, studioUrl } from '../platform/index.ts'
import { codeMarks, laneClass, mountPopover, type Scene, stringsIn } from '../popover/index.ts'
import type { Language } from '../trace/index.ts'
import { editOfChanged, editOfOriginal } from '../what-if/index.ts'
import { sayIn, type Words } from '../words/index.ts'
import { createEditor, type Editor } from './editor.ts'
import type { EditorMark } from './editor-state.ts'
import { type Example, examples } from './examples.ts'
import { ADDRESS_MS, QUIET_MS } from './limits.ts'
import { otherLanguage } from './other-language.ts'
import type { EventLoop, Problem, Program } from './program.ts'
import { Studio } from './Studio.tsx'
import { createSession } from './session.ts'

export type StudioWorld = {
  window: Window
  /** The language of the page. */
  words: ReadonlySignal<Words>
  /** Copies or saves an export. */
  take(options: Omit<TakeOptions, 'palette' | 'readPlayer'>): Promise<void>
}

/** Shows the Studio in `root`: with the program of the address, else with the first example. */
export async function openStudio(root: HTMLElement, { window, words, take }: StudioWorld): Promise<void> {
  const { document, location, history } = window
  const session = createSession({
    words,
    connect: connectEngine,
    preferences: readPreferences,
    now: () => performance.now(),
    requestFrame: (draw) => window.requestAnimationFrame(draw),
  })
  const linkProblem = signal<Problem | null>(null)
  const problem = computed(() => {
    const told = linkProblem.value
    return told ? { ...told, message: words.value.retell(told.message) } : session.problem.value
  })
  const code = signal('')
  const language = signal<Language>('python')
  const loop = signal<EventLoop>('auto')
  const example = computed(() => examples.find((one) => one.code === session.first.value?.code) ?? null)
  const changed = computed(() => session.first.value !== null && code.value !== session.first.value.code)
  /** The program of the reader's own that an example has taken the place of. */
  const kept = signal<Program | null>(null)
  const other = computed(() => otherLanguage({ language: language.value, code: code.value }))
  const places = { editor: createRef<HTMLDivElement>(), replay: createRef<HTMLElement>() }
  let program: Program = { language: 'python', code: '' }
  let quiet: ReturnType<typeof setTimeout> | undefined
  let unfollow = () => {}
  let address: ReturnType<typeof setTimeout> | undefined

  function open(next: Program, step = 0): void {
    clearTimeout(quiet)
    program = next
    code.value = next.code
    language.value = next.language
    loop.value = 'auto'
    editor.open(next)
    void session.run(next, { step })
    keepAddress()
  }

  function change(text: string): void {
    clearTimeout(quiet)
    linkProblem.value = null
    program = { ...program, code: text }
    code.value = text
    quiet = setTimeout(() => void session.run(program), QUIET_MS)
    keepAddress()
  }

  /** What the reader has written is one choice away as long as the page is open. */
  function openExample(chosen: Example): void {
    if (!examples.some((one) => one.code === program.code)) kept.value = program
    open(chosen)
  }

  function setLoop(chosen: EventLoop): void {
    loop.value = chosen
    void session.set({ loop: chosen })
  }

  function runNow(): void {
    clearTimeout(quiet)
    void session.run(program)
  }

  /** The address is the program: reloading the page or sending its address loses nothing. */
  function keepAddress(): void {
    clearTimeout(address)
    address = setTimeout(async () => {
      const hash = await pack().catch(() => '')
      history.replaceState(null, '', `${location.pathname}${hash === '' ? '' : `#${hash}`}`)
    }, ADDRESS_MS)
  }

  function pack(): Promise<string> {
    const now = session.model.peek()
    return packLink({ ...program, step: now.type === 'ready' ? now.player.position.peek() : 0 })
  }

  const hasKept = computed(() => kept.value !== null)
  effect(() =>
    render(
      <Studio
        {...places}
        say={sayIn(words.value, 'studio')}
        example={example}
        changed={changed}
        busy={session.busy}
        language={language}
        loop={loop}
        onLoop={setLoop}
        onLanguage={(language) => open({ language, code: editor.code() })}
        problem={problem}
        onExample={openExample}
        kept={hasKept}
        onOwn={() => {
          if (kept.value !== null) open(kept.value)
        }}
        other={other}
        onKeep={session.keep}
      />,
      root,
    ),
  )
  const editor = createEditor({
    parent: places.editor.current as HTMLDivElement,
    label: words.peek().text('studio_code'),
    onChange: change,
    onRun: runNow,
  })
  mountPopover(places.replay.current as HTMLElement, {
    model: session.model,
    words,
    codeElsewhere: true,
    onLine: (line) => editor.light(line),
    onRetry: runNow,
    onEdit(edit) {
      const now = session.model.peek()
      if (now.type !== 'ready') return
      const { source } = now.trace
      const { original, text } = source
      const there = text === original ? edit : editOfOriginal(source, edit)
      // What is shown may be older than what is written.
      const here = there && editOfChanged(original, editor.code(), there)
      if (here) editor.replace(here.from, here.to, here.text)
    },
    onReset() {
      const first = session.first.peek()
      if (first) editor.replace(0, editor.code().length, first.code)
    },
    onAnswers: (answers) => void session.set({ answers }),
    onLatencies: (latencies) => void session.set({ latencies }),
    onLoop: setLoop,
    onScene(scene) {
      unfollow()
      unfollow = follow(scene, editor)
    },
    exports: {
      async take(id, how) {
        const now = session.model.peek()
        if (now.type !== 'ready') return
        const other = now.comparison.type === 'ready' ? now.comparison.replay : null
        await take({
          id,
          how,
          document,
          source: { replay: now.replay, other, step: now.player.position.peek() },
        })
      },
      copyLink: async () => copyText(studioUrl(await pack()), document),
    },
  })
  effect(() => editor.setLabel(words.value.text('studio_code')))
  effect(() => editor.markBad(session.problem.value?.line ?? null))
  open(
    ...(await opened(location.hash, (problem) => {
      linkProblem.value = problem
    })),
  )
}

/** The program of an address and its step; the first example where there is none. */
async function opened(hash: string, onProblem: (problem: Problem) => void): Promise<[Program, number]> {
  let link: Link | null = null
  try {
    link = await openLink(hash)
  } catch (error) {
    onProblem({ line: null, message: (error as Error).message })
  }
  const [start] = examples
  return [link ?? start ?? { language: 'python', code: '' }, link?.step ?? 0]
}

/** Keeps the marks in the editor where the tasks of a scene stand. Returns what ends that. */
function follow(scene: Scene | null, editor: Editor): () => void {
  if (scene === null) {
    editor.mark([])
    return () => {}
  }
  const { replay, state } = scene
  const strings = stringsIn(replay.words)
  const { origin } = replay.trace.source
  return effect(() => {
    const marks = codeMarks(state.value, (task) => replay.laneOf[task]?.shown !== false)
    editor.mark(
      [...marks].flatMap(([line, here]) =>
        here.flatMap(({ task, type, glyph }): EditorMark[] => {
          const lane = replay.laneOf[task]
          const at = origin[line - 1] ?? 0
          if (at === 0) return []
          const title = `${lane?.label ?? ''} ${strings.mark(type)}`
          return [{ line: at, glyph, className: `mark ${laneClass(lane)}`, title }]
        }),
      ),
    )
  })
}
