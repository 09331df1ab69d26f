import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Replay } from '../../replay/index.ts'
import { bringIntoView } from '../bring-into-view.ts'
import { useStrings } from '../speech.ts'
import { useWidth } from '../use-size.ts'
import { TwoRuns } from './TwoRuns.tsx'
import { totalsOf } from './totals-of.ts'

export type BeforeProps = { before: Replay; now: Replay; onReset?(): void }

/** The program before and after it was changed, on one clock, and what the change did. */
export function Before({ before, now, onReset }: BeforeProps) {
  const strings = useStrings()
  const root = useRef<HTMLDivElement>(null)
  const width = useWidth(root).value
  useLayoutEffect(() => {
    const body = root.current?.closest('.body')
    if (root.current && body && width > 0) bringIntoView(body, root.current)
  }, [width > 0])
  return (
    <div class="compare" ref={root}>
      <p class="sum">
        {totalsOf(before, now, strings)}{' '}
        {printedBy(before) === printedBy(now) ? strings.say('printsSame') : strings.say('printsOther')}
        {onReset && (
          <button type="button" class="link-button" onClick={onReset}>
            {strings.say('reset')}
          </button>
        )}
      </p>
      {width > 0 && (
        <TwoRuns
          above={{ title: strings.say('before'), replay: before }}
          below={{ title: strings.say('now'), replay: now }}
          width={width}
        />
      )}
    </div>
  )
}

function printedBy(replay: Replay): string {
  return replay.output.map(({ stream, text }) => `${stream}:${text}`).join('')
}
