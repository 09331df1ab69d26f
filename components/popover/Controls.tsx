import type { ComponentChildren } from 'preact'
import { awaitsAnything, type Replay } from '../replay/index.ts'
import { startGuessing } from './guessing.ts'
import { Icon, type IconName } from './Icon.tsx'
import type { ComparisonModel } from './model.ts'
import type { Scene } from './scene.ts'
import { useStrings } from './speech.ts'
import { toggleFollow } from './timeline/select-lane.ts'
import { type Drawer, toggleDrawer, type View } from './view.ts'

const SPEEDS = [0.5, 1, 2, 4]

/** Play, step, speed, and the drawers. */
export function Controls({
  scene,
  view,
  comparison,
  before,
}: {
  scene: Scene
  view: View
  comparison: ComparisonModel
  before?: Replay
}) {
  const strings = useStrings()
  const { player, replay } = scene
  const playing = player.playing.value
  const mode = player.mode.value
  return (
    <footer class="controls">
      <div class="group transport" dir="ltr">
        <Press
          name="toStart"
          off={player.atStart.value}
          label={strings.say('toStart')}
          onClick={() => player.toStart()}
        />
        <Press
          name="back"
          off={player.atStart.value}
          label={strings.say('back')}
          onClick={() => player.stepBack()}
        />
        <button
          type="button"
          class="play"
          aria-label={playing ? strings.say('pause') : strings.say('play')}
          title={playing ? strings.say('pause') : strings.say('play')}
          onClick={() => player.toggle()}
        >
          <Icon name={playing ? 'pause' : 'play'} />
        </button>
        <Press
          name="step"
          off={player.atEnd.value}
          label={strings.say('step')}
          onClick={() => player.stepForward()}
        />
        <Press
          name="toEnd"
          off={player.atEnd.value}
          label={strings.say('toEnd')}
          onClick={() => player.toEnd()}
        />
      </div>
      <div class="group">
        <fieldset class="segments">
          <legend>{strings.say('stepBy')}</legend>
          <Segment
            on={mode === 'line'}
            title={strings.say('byLineTitle')}
            onClick={() => player.setMode('line')}
          >
            {strings.say('byLine')}
          </Segment>
          <Segment
            on={mode === 'switch'}
            title={strings.say('bySwitchTitle')}
            onClick={() => player.setMode('switch')}
          >
            {strings.say('bySwitch')}
          </Segment>
          <Segment
            on={typeof mode === 'object'}
            title={strings.say('byTaskTitle')}
            named={typeof mode === 'object'}
            onClick={() => toggleFollow(scene)}
          >
            {typeof mode === 'object'
              ? (replay.laneOf[mode.follow]?.label ?? strings.say('byTask'))
              : strings.say('byTask')}
          </Segment>
        </fieldset>
        <label class="speed">
          <select
            aria-label={strings.say('speed')}
            title={strings.say('speed')}
            value={player.speed.value}
            onChange={(event) => player.setSpeed(Number(event.currentTarget.value))}
          >
            {SPEEDS.map((speed) => (
              <option value={speed}>{strings.say('times', { speed })}</option>
            ))}
          </select>
          <Icon name="chevron" size={12} />
        </label>
      </div>
      <span class="grow" />
      <div class="group tabs">
        <Tab
          name="console"
          on={view.drawer.value === 'console'}
          onClick={() => toggleDrawer(view, 'console')}
        >
          {strings.say('console')}
          {scene.outputCount.value > 0 && <span class="count">{scene.outputCount.value}</span>}
        </Tab>
        <Tab name="predict" on={false} onClick={() => startGuessing(scene, view, comparison)}>
          {strings.say('predict')}
        </Tab>
        {view.changes && (
          <Tab
            name="what-if"
            on={view.drawer.value === 'what-if'}
            onClick={() => toggleDrawer(view, 'what-if')}
          >
            {strings.say('whatIf')}
          </Tab>
        )}
        {comparison.type !== 'none' && (
          <Tab
            name="compare"
            on={view.drawer.value === 'compare'}
            onClick={() => toggleDrawer(view, 'compare')}
          >
            {strings.say('compare')}
            {comparison.type === 'ready' && !before && differs(replay, comparison.replay) && (
              <Figures
                async={strings.words.duration(replay.duration)}
                oneAtATime={strings.words.duration(comparison.replay.duration)}
              />
            )}
          </Tab>
        )}
        {before && (
          <Tab name="before" on={view.drawer.value === 'before'} onClick={() => toggleDrawer(view, 'before')}>
            {before.duration === replay.duration
              ? strings.say('before')
              : strings.say('beforeNow', {
                  before: strings.words.duration(before.duration),
                  now: strings.words.duration(replay.duration),
                })}
          </Tab>
        )}
      </div>
    </footer>
  )
}

type PressProps = { name: IconName; label: string; off: boolean; onClick(): void }

function Press({ name, label, off, onClick }: PressProps) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      title={label}
      aria-disabled={off}
      onClick={onClick}
    >
      <Icon name={name} />
    </button>
  )
}

/** `named`: what it says is the name of a task, however long that is. */
type SegmentProps = { on: boolean; title: string; named?: boolean; onClick(): void; children: string }

function Segment({ on, title, named = false, onClick, children }: SegmentProps) {
  return (
    <button
      type="button"
      class={named ? 'followed' : undefined}
      aria-pressed={on}
      title={named ? children : title}
      onClick={onClick}
    >
      {children}
    </button>
  )
}

type TabProps = { name: Drawer | 'predict'; on: boolean; onClick(): void; children: ComponentChildren }

function Tab({ name, on, onClick, children }: TabProps) {
  return (
    <button type="button" class="tab" data-drawer={name} aria-expanded={on} onClick={onClick}>
      {children}
    </button>
  )
}

/** Where nothing is awaited, one total is not the other's. */
function differs(replay: Replay, other: Replay): boolean {
  return other.duration !== replay.duration || awaitsAnything(replay)
}

/** What there is to compare, in one glance: the reason to press the button that it stands on. */
function Figures({ oneAtATime, async }: { oneAtATime: string; async: string }) {
  const strings = useStrings()
  if (oneAtATime === async) {
    const same = strings.say('figuresSame', { async })
    return (
      <span class="figures" title={same}>
        <b>{same}</b>
      </span>
    )
  }
  const told = strings.say('figures', { oneAtATime, async })
  return (
    <span class="figures" role="img" aria-label={told} title={told}>
      <span class="long">
        {strings.say('oneAtATimeShort')} <b>{oneAtATime}</b>, {strings.say('asyncShort')} <b>{async}</b>
      </span>
      <span class="short">
        <small>
          {strings.say('oneAtATimeShort')} → {strings.say('asyncShort')}
        </small>
        <span>
          <b>{oneAtATime}</b> → <b>{async}</b>
        </span>
      </span>
    </span>
  )
}
