import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Replay } from '../replay/index.ts'
import { bringIntoView } from './bring-into-view.ts'
import { changeStrings } from './strings-change.ts'
import { TwoRuns } from './TwoRuns.tsx'
import { totalsOf } from './totals-of.ts'
import { useWidth } from './use-size.ts'

export type BeforeProps = { before: Replay; now: Replay; onReset?(): void }

/** The program before and after it was changed, on one clock, and what the change did. */
export function Before({ before, now, onReset }: BeforeProps) {
  const root = useRef<HTMLDivElement>(null)
  const width = useWidth(root).value
  useLayoutEffect(() => {
    const body = root.current?.closest('.body')
    if (root.current && body && width > 0) bringIntoView(body, root.current)
  }, [width > 0])
  return (
    <div class="compare" ref={root}>
      <p class="sum">
        {totalsOf(before, now)}{' '}
        {printedBy(before) === printedBy(now) ? changeStrings.printsSame : changeStrings.printsOther}
        {onReset && (
          <button type="button" class="link-button" onClick={onReset}>
            {changeStrings.reset}
          </button>
        )}
      </p>
      {width > 0 && (
        <TwoRuns
          above={{ title: changeStrings.before, replay: before }}
          below={{ title: changeStrings.now, replay: now }}
          width={width}
        />
      )}
    </div>
  )
}

function printedBy(replay: Replay): string {
  return replay.output.map(({ stream, text }) => `${stream}:${text}`).join('')
}
