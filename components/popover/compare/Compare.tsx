import { useLayoutEffect, useRef } from 'preact/hooks'
import { awaitsAnything, type Comparison, compare, type Replay } from '../../replay/index.ts'
import { bringIntoView } from '../bring-into-view.ts'
import type { ComparisonModel } from '../model.ts'
import { useStrings } from '../speech.ts'
import type { Strings } from '../strings.ts'
import { useWidth } from '../use-size.ts'
import { TwoRuns } from './TwoRuns.tsx'

/** More tasks than this are not named in the sentence. */
const TASKS_NAMED = 4

/** The same code one at a time above and asynchronous below, on one clock, and what that saved. */
export function Compare({ replay, comparison }: { replay: Replay; comparison: ComparisonModel }) {
  const strings = useStrings()
  const root = useRef<HTMLDivElement>(null)
  const width = useWidth(root).value
  const other = comparison.type === 'ready' ? comparison.replay : null
  useLayoutEffect(() => {
    const body = root.current?.closest('.body')
    if (root.current && body && width > 0) bringIntoView(body, root.current)
  }, [width > 0])
  const compared = other && compare(replay, other)
  return (
    <div class="compare" ref={root}>
      {other && compared ? (
        <>
          <p class="sum">{sentenceFor(replay, compared, strings)}</p>
          {width > 0 && (
            <TwoRuns
              above={{ title: strings.say('oneAtATime'), replay: other }}
              below={{
                title: strings.say('asynchronous'),
                replay,
                marked: { stretches: compared.overlaps, label: strings.say('together') },
              }}
              width={width}
            />
          )}
        </>
      ) : (
        <p class="none">{strings.say('comparePending')}</p>
      )}
    </div>
  )
}

/** What asynchronous saved, and why, in one sentence. */
function sentenceFor(replay: Replay, compared: Comparison, strings: Strings): string {
  const { savedMs, overlapMs, overlapTasks } = compared
  const { duration, list } = strings.words
  if (savedMs < 0) return strings.say('slower', { ms: duration(-savedMs) })
  const tasks = list(overlapTasks.map((task) => replay.laneOf[task]?.label ?? ''))
  const named = overlapTasks.length > 0 && overlapTasks.length <= TASKS_NAMED
  if (savedMs === 0 && !awaitsAnything(replay))
    return named ? strings.say('nothingAwaitedBy', { tasks }) : strings.say('nothingAwaited')
  if (savedMs === 0) return strings.say('nothingSaved')
  const slots = { saved: duration(savedMs), overlap: duration(overlapMs) }
  if (overlapTasks.length > TASKS_NAMED) return strings.say('savedBecause', slots)
  return strings.say('savedBy', { ...slots, tasks })
}
