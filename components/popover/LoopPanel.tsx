import type { ComponentChildren } from 'preact'
import { formatDuration, type LoopState, type Replay } from '../replay/index.ts'
import type { TaskId, VirtualMs } from '../trace/index.ts'
import { Glyph } from './Glyph.tsx'
import { laneClass } from './lane-class.ts'
import { ProgressRing } from './ProgressRing.tsx'
import type { Scene } from './scene.ts'
import { strings } from './strings.ts'
import { endsByItself, waitWords } from './wait-words.ts'

/** Rows shown in one section before the rest is only counted. */
const ROWS_SHOWN = 40

/** What the loop holds: who runs, who is ready and in which order, who waits for what, and what will ring when. */
export function LoopPanel({ scene }: { scene: Scene }) {
  const { replay } = scene
  const state = scene.state.value
  const shown = (task: TaskId | null): boolean => task === null || replay.laneOf[task]?.shown !== false
  const waiting = state.waiting.filter(({ task }) => shown(task))
  const timers = state.timers.filter(({ task }) => shown(task))
  return (
    <div class="loop">
      <div class="loop-inside">
        <Section title={strings.running} empty={state.outcome ? strings.nothing : strings.nothingRuns}>
          {state.running && (
            <li class={`card runs ${laneClass(replay.laneOf[state.running.task])}`}>
              <Glyph name="running" />
              <TaskName task={state.running.task} replay={replay} />
              {state.running.line && <span class="detail">{strings.line(state.running.line)}</span>}
            </li>
          )}
        </Section>
        <Section title={strings.ready} empty={strings.nothing} row>
          {state.ready.slice(0, ROWS_SHOWN).map(({ task }) => (
            <li key={task} class={`card small ${laneClass(replay.laneOf[task])}`}>
              <Glyph name="ready" />
              <TaskName task={task} replay={replay} />
            </li>
          ))}
        </Section>
        <Section title={strings.waiting} empty={strings.nothing}>
          {waiting.slice(0, ROWS_SHOWN).map((one) => (
            <WaitingCard key={one.task} waiting={one} clock={scene.clock.value} replay={replay} />
          ))}
          {waiting.length > ROWS_SHOWN && <li class="none">{strings.more(waiting.length - ROWS_SHOWN)}</li>}
        </Section>
        {timers.length > 0 && (
          <Section title={strings.timers} empty={strings.nothing} row>
            {timers.slice(0, ROWS_SHOWN).map((timer) => (
              <li class={`timer ${laneClass(timer.task === null ? undefined : replay.laneOf[timer.task])}`}>
                <span class="clock">{formatDuration(timer.due)}</span>
                {timer.task === null ? timer.label : <TaskName task={timer.task} replay={replay} />}
              </li>
            ))}
          </Section>
        )}
      </div>
    </div>
  )
}

type SectionProps = { title: string; empty: string; row?: boolean; children: ComponentChildren }

function Section({ title, empty, row = false, children }: SectionProps) {
  const filled = Array.isArray(children) ? children.flat().some(Boolean) : Boolean(children)
  return (
    <section>
      <h3>
        {title}
        {!filled && <span class="none">{empty}</span>}
      </h3>
      {filled && <ul class={row ? 'row' : ''}>{children}</ul>}
    </section>
  )
}

type WaitingProps = { waiting: LoopState['waiting'][number]; clock: VirtualMs; replay: Replay }

function WaitingCard({ waiting, clock, replay }: WaitingProps) {
  const { wait, sinceAt, task } = waiting
  const words = waitWords(wait, replay, clock)
  return (
    <li class={`card ${laneClass(replay.laneOf[task])}`}>
      {wait.until !== undefined && wait.until > sinceAt ? (
        <ProgressRing fraction={(clock - sinceAt) / (wait.until - sinceAt)} />
      ) : (
        <Glyph name={endsByItself(wait) ? 'timed' : 'held'} />
      )}
      <TaskName task={task} replay={replay} />
      <span class="detail" title={words}>
        {words}
      </span>
    </li>
  )
}

function TaskName({ task, replay }: { task: TaskId; replay: Replay }) {
  const lane = replay.laneOf[task]
  return (
    <b class="task" title={lane?.title}>
      {lane?.label ?? task}
    </b>
  )
}
