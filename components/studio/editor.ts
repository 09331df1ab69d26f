import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands'
import { python } from '@codemirror/lang-python'
import { bracketMatching, indentOnInput, indentUnit, syntaxHighlighting } from '@codemirror/language'
import { Compartment, EditorState, type Extension } from '@codemirror/state'
import { EditorView, keymap, lineNumbers } from '@codemirror/view'
import { highlighter } from '../popover/index.ts'
import { assertNever, type Language, type Line } from '../trace/index.ts'
import { badLine, type EditorMark, lightLine, replayExtensions, setMarks } from './editor-state.ts'
import type { Program } from './program.ts'

export type EditorOptions = {
  parent: HTMLElement
  label: string
  /** The reader has changed the text. */
  onChange(code: string): void
  /** The reader does not want to wait. */
  onRun(): void
}

export type Editor = {
  /** Another program: nothing of the last one can be undone into it. */
  open(program: Program): void
  code(): string
  /** Replaces a stretch, in characters from the start, as if the reader had typed it. */
  replace(from: number, to: number, text: string): void
  light(line: Line | null): void
  mark(marks: readonly EditorMark[]): void
  markBad(line: Line | null): void
  /** Its accessible name in another language. */
  setLabel(label: string): void
  close(): void
}

/** The Studio's editor: CodeMirror with the colours of the explainer. */
export function createEditor({ parent, onChange, onRun, ...options }: EditorOptions): Editor {
  let { label } = options
  const language = new Compartment()
  let opening = false
  const runNow = (): boolean => {
    onRun()
    return true
  }
  const stateOf = (code: string): EditorState =>
    EditorState.create({
      doc: code,
      extensions: [
        lineNumbers(),
        replayExtensions,
        history(),
        indentOnInput(),
        indentUnit.of('    '),
        bracketMatching(),
        syntaxHighlighting(highlighter),
        language.of([]),
        // Escape, then Tab leaves the editor: CodeMirror's own way out.
        keymap.of([{ key: 'Mod-Enter', run: runNow }, ...defaultKeymap, ...historyKeymap, indentWithTab]),
        EditorView.contentAttributes.of(() => ({ 'aria-label': label, spellcheck: 'false', tabindex: '0' })),
        EditorView.updateListener.of((update) => {
          if (update.docChanged && !opening) onChange(update.state.doc.toString())
        }),
      ],
    })
  const view = new EditorView({ state: stateOf(''), parent })
  let wanted: Language | null = null

  async function colour(next: Language): Promise<void> {
    wanted = next
    const mode = await modeOf(next)
    if (wanted === next) view.dispatch({ effects: language.reconfigure(mode) })
  }

  return {
    open(program) {
      opening = true
      view.setState(stateOf(program.code))
      opening = false
      view.scrollDOM.scrollTo(0, 0)
      void colour(program.language)
    },
    code: () => view.state.doc.toString(),
    replace: (from, to, text) => view.dispatch({ changes: { from, to, insert: text }, userEvent: 'input' }),
    light(line) {
      view.dispatch({ effects: lightLine.of(line) })
      // While somebody types, the text must not move under the hand.
      if (line === null || view.hasFocus || line > view.state.doc.lines) return
      scrollTo(view, view.state.doc.line(line).from)
    },
    mark: (marks) => view.dispatch({ effects: setMarks.of(marks) }),
    markBad: (line) => view.dispatch({ effects: badLine.of(line) }),
    setLabel(next) {
      label = next
      // The attributes are read again with every change.
      view.dispatch({})
    },
    close: () => view.destroy(),
  }
}

/** Brings a line into sight, up and down alone: code that jumps sideways while stepping can not be read. */
function scrollTo(view: EditorView, at: number): void {
  const { top, bottom, height } = view.lineBlockAt(at)
  const { scrollTop, clientHeight } = view.scrollDOM
  if (top < scrollTop) view.scrollDOM.scrollTop = top - height
  else if (bottom > scrollTop + clientHeight) view.scrollDOM.scrollTop = bottom + height - clientHeight
}

/** JavaScript's grammar is only loaded for programs in it. */
async function modeOf(language: Language): Promise<Extension> {
  switch (language) {
    case 'python':
      return python()
    case 'javascript':
    case 'typescript': {
      const { javascript } = await import('@codemirror/lang-javascript')
      return javascript({ typescript: language === 'typescript' })
    }
    default:
      return assertNever(language)
  }
}
