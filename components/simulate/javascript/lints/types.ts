import type { PromiseObject } from '@engine262/engine262'
import type { Line, NoteCode } from '../../../trace/index.ts'
import type { Lane } from '../recording/recorder.ts'
import type { Node } from './nodes.ts'

/** A call of an async function of the program's. */
export type AsyncCall = {
  /** What the call gave. */
  promise: PromiseObject
  /** The call itself. */
  lane: Lane
  /** The expression that called it; null where it is not known. */
  node: Node | null
  /** The built-in function that called it, for example `forEach`; empty where the program did. */
  via: string
  /** Whose step the call was part of. */
  caller: Lane | null
  /** The function that called it is async: it could await. */
  inAsync: boolean
  /** How many events there were when it was called. */
  at: number
}

export type Finding = { code: NoteCode; text: string; lane: Lane | null; line: Line | null }
