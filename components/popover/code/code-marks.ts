import type { LoopState } from '../../replay/index.ts'
import type { Line, TaskId } from '../../trace/index.ts'
import type { GlyphName } from '../Glyph.tsx'
import { endsByItself } from '../wait-words.ts'

/** A task in the margin of the code. */
export type CodeMark = { task: TaskId; type: 'running' | 'waiting' | 'ready'; glyph: GlyphName }

/** Which task stands on which line: the running one first, then in the order of the loop's own lists. */
export function codeMarks(state: LoopState, shown: (task: TaskId) => boolean): Map<Line, CodeMark[]> {
  const marks = new Map<Line, CodeMark[]>()
  const put = (line: Line | null | undefined, mark: CodeMark): void => {
    if (!line || !shown(mark.task)) return
    const there = marks.get(line)
    if (there) there.push(mark)
    else marks.set(line, [mark])
  }
  if (state.running) put(state.running.line, { task: state.running.task, type: 'running', glyph: 'running' })
  for (const { task } of state.ready)
    put(state.frames[task]?.at(-1)?.line, { task, type: 'ready', glyph: 'ready' })
  for (const { task, line, wait } of state.waiting)
    put(line, { task, type: 'waiting', glyph: endsByItself(wait) ? 'timed' : 'held' })
  return marks
}
