import { useEffect, useRef } from 'preact/hooks'
import type { PathStep } from '../../replay/index.ts'
import { Icon, type IconName } from '../Icon.tsx'
import type { Scene } from '../scene.ts'
import { useStrings } from '../speech.ts'
import type { Strings } from '../strings.ts'
import { ZOOM } from './limits.ts'
import { zoom } from './model.ts'
import { WHOLE } from './stretch.ts'

/** Parts of the chain that are told; the rest is small. */
const PARTS_NAMED = 4

/** How to look at the picture: closer, only some lanes, what the total is made of, or as words. */
export function TimelineTools({ scene, blind }: { scene: Scene; blind: boolean }) {
  const strings = useStrings()
  const { timeline, replay } = scene
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus({ preventScroll: true }), [])
  const shown = timeline.rows.value.length
  const all = replay.lanes.filter((lane) => lane.shown).length
  const here = (): number => timeline.axis.value.x(scene.player.playhead.value)
  return (
    <div class="tools" role="toolbar" aria-label={strings.say('tools')}>
      <label class="filter">
        <input
          ref={field}
          type="search"
          placeholder={strings.say('filter')}
          aria-label={strings.say('filter')}
          value={timeline.filter.value}
          onInput={(event) => {
            timeline.filter.value = event.currentTarget.value
          }}
        />
        <span aria-live="polite">{timeline.filter.value ? strings.lanesShown(shown, all) : ''}</span>
      </label>
      <div class="group">
        <Tool
          name="minus"
          label={strings.say('zoomOut')}
          onClick={() => zoom(timeline, 1 / ZOOM.key, here())}
        />
        <Tool name="plus" label={strings.say('zoomIn')} onClick={() => zoom(timeline, ZOOM.key, here())} />
        <button
          type="button"
          class="tool"
          onClick={() => {
            timeline.stretch.value = WHOLE
          }}
        >
          {strings.say('wholeRun')}
        </button>
      </div>
      <div class="group">
        <button
          type="button"
          class="tool"
          aria-pressed={timeline.chain.value}
          title={strings.say('chainTitle')}
          onClick={() => {
            timeline.chain.value = !timeline.chain.value
          }}
        >
          {strings.say('chain')}
        </button>
        <button
          type="button"
          class="tool"
          aria-pressed={timeline.words.value}
          onClick={() => {
            timeline.words.value = !timeline.words.value
          }}
        >
          {strings.say('asTable')}
        </button>
      </div>
      {timeline.chain.value && !blind && <p class="chain">{chainText(scene, strings)}</p>}
    </div>
  )
}

/** The largest parts of the chain in words: `work B waits 2 s`. */
function chainText({ replay }: Scene, strings: Strings): string {
  const parts = sumChain(replay.criticalPath)
    .slice(0, PARTS_NAMED)
    .map(({ task, ms, type }) =>
      strings.chainPart(replay.laneOf[task]?.label ?? '', type, strings.words.duration(ms)),
    )
  return parts.length === 0
    ? strings.say('chainNone')
    : strings.chainSum(strings.words.duration(replay.duration), parts)
}

/** What each task did in the chain, all together, longest first; what takes no time is left out. */
function sumChain(steps: readonly PathStep[]): Pick<PathStep, 'task' | 'type' | 'ms'>[] {
  const sums = new Map<string, Pick<PathStep, 'task' | 'type' | 'ms'>>()
  for (const { task, type, ms } of steps) {
    const before = sums.get(`${task} ${type}`)
    if (before) before.ms += ms
    else if (ms > 0) sums.set(`${task} ${type}`, { task, type, ms })
  }
  return [...sums.values()].sort((a, b) => b.ms - a.ms)
}

function Tool({ name, label, onClick }: { name: IconName; label: string; onClick(): void }) {
  return (
    <button type="button" class="icon-button" aria-label={label} title={label} onClick={onClick}>
      <Icon name={name} size={14} />
    </button>
  )
}
