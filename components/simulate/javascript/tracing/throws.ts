/** Where errors are thrown and who catches them, as events. */
import {
  DeclarativeEnvironmentRecord,
  type ExecutionContext,
  type ParseNode,
  type Value,
} from '@engine262/engine262'
import type { Line } from '../../../trace/index.ts'
import type { Lane, Recorder } from '../recording/recorder.ts'
import { errorInfoOf } from '../short-text.ts'

export class Throws {
  /** The error that was made, thrown or given by a rejected promise last: what a `catch` without a name catches. */
  last: Value | null = null
  /** Errors on their way, and the seq of their `error.raised`. */
  private readonly told = new Map<Value, number>()
  private readonly recorder: Recorder

  constructor(recorder: Recorder) {
    this.recorder = recorder
  }

  /** Something was thrown, or goes on through another function. `thrownAt`: the line of a `throw` that did it just now. */
  raised(lane: Lane, error: Value, thrownAt: Line | null, line: Line | null): void {
    this.last = error
    if (thrownAt === null && this.told.has(error)) return
    const { seq } = this.recorder.add('error.raised', {
      task: lane.info.id,
      error: errorInfoOf(error),
      // A frame that was entered to be given the error has no line yet: it comes from where its lane is.
      line: thrownAt ?? (line || lane.line),
    })
    this.told.set(error, seq)
  }

  caught(lane: Lane, error: Value, line: Line | null): void {
    const cause = this.causeOf(error)
    this.recorder.add('error.caught', { task: lane.info.id, error: errorInfoOf(error), line, ...cause })
  }

  /** Where it was thrown, for what becomes of it. */
  causeOf(error: Value): { cause?: number } {
    const cause = this.told.get(error)
    return cause === undefined ? {} : { cause }
  }

  /** What a `catch` has been given; null where nobody knows. */
  givenTo(clause: ParseNode, { LexicalEnvironment: scope }: ExecutionContext): Value | null {
    const { CatchParameter: parameter } = clause as {
      CatchParameter?: { type: string; name?: string } | null
    }
    if (parameter?.type !== 'BindingIdentifier' || parameter.name === undefined) return this.last
    if (!(scope instanceof DeclarativeEnvironmentRecord)) return this.last
    return (scope.bindings.get(parameter.name)?.value as Value | undefined) ?? this.last
  }
}
