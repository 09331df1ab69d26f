/** What the editor shows besides its text: the line that the replay stands on, marks of tasks, the line of an error. */
import { RangeSet, StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, GutterMarker, gutter } from '@codemirror/view'
import { h, render } from 'preact'
import { Glyph, type GlyphName } from '../popover/index.ts'
import type { Line } from '../trace/index.ts'

/** A task that stands on a line, by its state's shape. `className` is that of a mark and its lane's colour. */
export type EditorMark = { line: Line; glyph: GlyphName; className: string; title: string }

export const lightLine = StateEffect.define<Line | null>()
export const badLine = StateEffect.define<Line | null>()
export const setMarks = StateEffect.define<readonly EditorMark[]>()

const lit = Decoration.line({ class: 'cm-now', attributes: { 'aria-current': 'step' } })
const bad = Decoration.line({ class: 'cm-bad' })

type Effect = typeof lightLine
type Doc = EditorView['state']['doc']

function startOf(doc: Doc, line: Line): number | null {
  return line >= 1 && line <= doc.lines ? doc.line(line).from : null
}

/** One line with this decoration, which moves with the text. */
function lineField(effect: Effect, decoration: Decoration): StateField<DecorationSet> {
  return StateField.define<DecorationSet>({
    create: () => Decoration.none,
    update(set, transaction) {
      let next = set.map(transaction.changes)
      for (const told of transaction.effects) {
        if (!told.is(effect)) continue
        const from = told.value === null ? null : startOf(transaction.state.doc, told.value)
        next = from === null ? Decoration.none : Decoration.set([decoration.range(from)])
      }
      return next
    },
    provide: (field) => EditorView.decorations.from(field),
  })
}

class Marks extends GutterMarker {
  readonly marks: readonly EditorMark[]

  constructor(marks: readonly EditorMark[]) {
    super()
    this.marks = marks
  }

  override eq(other: Marks): boolean {
    return JSON.stringify(this.marks) === JSON.stringify(other.marks)
  }

  override toDOM(): Node {
    const group = document.createElement('span')
    group.title = this.marks.map(({ title }) => title).join('\n')
    for (const { className, glyph } of this.marks.slice(0, MARKS_SHOWN)) {
      const mark = document.createElement('i')
      mark.className = className
      render(h(Glyph, { name: glyph }), mark)
      group.append(mark)
    }
    return group
  }
}

/** More marks than this do not fit into the gutter; its tooltip names all. */
const MARKS_SHOWN = 3

const marksField = StateField.define<RangeSet<Marks>>({
  create: () => RangeSet.empty,
  update(set, transaction) {
    let next = set.map(transaction.changes)
    for (const told of transaction.effects) {
      if (!told.is(setMarks)) continue
      const lines = new Map<Line, EditorMark[]>()
      for (const mark of told.value) lines.set(mark.line, [...(lines.get(mark.line) ?? []), mark])
      const ranges = [...lines].flatMap(([line, marks]) => {
        const from = startOf(transaction.state.doc, line)
        return from === null ? [] : [new Marks(marks).range(from)]
      })
      next = RangeSet.of(ranges, true)
    }
    return next
  },
})

export const replayExtensions = [
  lineField(lightLine, lit),
  lineField(badLine, bad),
  marksField,
  gutter({ class: 'cm-marks', markers: (view) => view.state.field(marksField) }),
]
