import { type Signal, signal } from '@preact/signals'
import type { Quiz } from '../predict/index.ts'
import { LEAVE_MS } from './limits.ts'
import { createLinger, type Linger } from './linger.ts'
import type { FrameActions } from './model.ts'
import type { NoteGroup } from './notes.ts'
import type { Explained } from './Term.tsx'

export type Drawer = 'console' | 'compare' | 'before' | 'what-if'

/** What is open besides the main views; forgotten when the popover closes. */
export type View = {
  /** Whether the program can be changed and run again. */
  changes: boolean
  drawer: Signal<'none' | Drawer>
  help: Signal<boolean>
  notes: Signal<boolean>
  /** The group of notes that was asked for: it is in sight. */
  notesAt: Signal<NoteGroup['type'] | null>
  exports: Signal<boolean>
  /** The round of guessing; null while nobody guesses. */
  quiz: Signal<Quiz | null>
  /** The field of the what-if drawer that a change came from: it is made anew, and has the focus again. */
  delayHeld: Signal<number | null>
  /** Whether the loop panel lists variables. */
  variables: Signal<boolean>
  /** Whether it is told why this runs now. */
  why: Signal<boolean>
  /** Whether the loop panel draws who awaits whom. */
  graph: Signal<boolean>
  /** The term that is explained. */
  gloss: Linger<Explained>
  /** The window that all this stands in; null where it is a page of its own. */
  frame: FrameActions | null
  /** Whether keys and buttons move and size the window. */
  placing: Signal<boolean>
  /** One more was to be pinned than can be. */
  pinsFull: Signal<boolean>
}

/** A view with everything closed: code, picture, one sentence and the controls. */
export function createView(changes = false, frame: FrameActions | null = null): View {
  return {
    changes,
    drawer: signal('none'),
    help: signal(false),
    notes: signal(false),
    notesAt: signal(null),
    exports: signal(false),
    quiz: signal(null),
    delayHeld: signal(null),
    variables: signal(false),
    why: signal(false),
    graph: signal(false),
    gloss: createLinger<Explained>({ restMs: 0, leaveMs: LEAVE_MS, same: (a, b) => a.term === b.term }),
    frame,
    placing: signal(false),
    pinsFull: signal(false),
  }
}

/** Pins the window, or lets it go; says so where as many are pinned as can be. */
export function togglePin({ frame, pinsFull }: View): void {
  if (frame !== null) pinsFull.value = !frame.pin(!frame.pinned.peek())
}

/** Opens the notes at a group, goes to it, or closes them where they are at it. */
export function toggleNotes({ notes, notesAt }: View, group: NoteGroup['type']): void {
  notes.value = !(notes.peek() && notesAt.peek() === group)
  notesAt.value = notes.peek() ? group : null
}

/** Opens a drawer, or closes it when it is the one that is open. */
export function toggleDrawer(view: View, drawer: Drawer): void {
  view.drawer.value = view.drawer.value === drawer ? 'none' : drawer
}
