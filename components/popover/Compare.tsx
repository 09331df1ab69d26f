import { useLayoutEffect, useRef } from 'preact/hooks'
import { compare, type Replay } from '../replay/index.ts'
import { bringIntoView } from './bring-into-view.ts'
import type { ComparisonModel } from './model.ts'
import { useStrings } from './speech.ts'
import type { Strings } from './strings.ts'
import { TwoRuns } from './TwoRuns.tsx'
import { useWidth } from './use-size.ts'

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
  return (
    <div class="compare" ref={root}>
      {other ? (
        <>
          <p class="sum">{sentenceFor(replay, other, strings)}</p>
          {width > 0 && (
            <TwoRuns
              above={{ title: strings.say('oneAtATime'), replay: other }}
              below={{ title: strings.say('asynchronous'), replay }}
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
function sentenceFor(replay: Replay, other: Replay, strings: Strings): string {
  const { savedMs, overlapMs } = compare(replay, other)
  if (savedMs > 0)
    return strings.say('savedBecause', {
      saved: strings.words.duration(savedMs),
      overlap: strings.words.duration(overlapMs),
    })
  return savedMs < 0
    ? strings.say('slower', { ms: strings.words.duration(-savedMs) })
    : strings.say('nothingSaved')
}
