import type { ComponentChildren } from 'preact'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { pageCallbacks } from '../../replay/index.ts'
import type { TaskId } from '../../trace/index.ts'
import { bringIntoPane } from '../bring-into-view.ts'
import { Glyph } from '../Glyph.tsx'
import { laneClass } from '../lane-class.ts'
import type { Scene } from '../scene.ts'
import { useStrings } from '../speech.ts'
import { Term } from '../Term.tsx'
import { glyphOf } from '../timeline/LaneNames.tsx'
import { useHeight, useWidth } from '../use-size.ts'
import type { View } from '../view.ts'
import { endsByItself, waitWords } from '../wait-words.ts'
import { CallGraph } from './CallGraph.tsx'
import { Fold } from './Fold.tsx'
import { groupWaits, type Waiting } from './group-waits.ts'
import { GRAPH_BESIDE, ROWS_SHOWN } from './limits.ts'
import { ProgressRing } from './ProgressRing.tsx'
import { TaskCard } from './TaskCard.tsx'
import { useMotion } from './use-motion.ts'
import { Variables } from './Variables.tsx'

/** What the loop holds: who runs, who is ready and in which order, who waits for what, and what will ring when. */
export function LoopPanel({ scene, view }: { scene: Scene; view: View }) {
  const strings = useStrings()
  const { replay } = scene
  const state = scene.state.value
  const panel = useRef<HTMLDivElement>(null)
  useMotion(panel, state)
  const shown = (task: TaskId | null): boolean => task === null || replay.laneOf[task]?.shown !== false
  const position = scene.player.position.value
  const height = useHeight(panel).value
  useEffect(() => {
    const running = panel.current?.querySelector('.lists > section')
    // One column: the panel does not scroll, and to come to it is the reader's choice.
    if (!panel.current || !running || panel.current.scrollHeight <= panel.current.clientHeight) return
    bringIntoPane(panel.current.closest('.body'), panel.current, running)
  }, [position, height])
  const isThread = (task: TaskId): boolean => replay.laneOf[task]?.kind === 'thread'
  const waiting = state.waiting.filter(({ task }) => shown(task) && !isThread(task))
  const timers = state.timers.filter(({ task }) => shown(task))
  const threads = replay.lanes.filter(
    ({ task, kind }) => kind === 'thread' && PARKED.has(state.tasks[task] ?? ''),
  )
  const groups = groupWaits(waiting)
  const callbacks = useMemo(() => pageCallbacks(replay.trace), [replay])
  const pending = callbacks
    .filter(({ from, to }) => from <= position && position < to)
    .map(({ task, queue }) => (
      <TaskCard
        key={task}
        scene={scene}
        task={task}
        glyph={<Glyph name="timed" />}
        detail={strings.pageCallback(queue)}
      />
    ))
  const beside = useWidth(panel).value >= GRAPH_BESIDE
  return (
    <div class={beside ? 'loop beside' : 'loop'}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section class="loop-inside" aria-label={strings.say('loop')} tabIndex={0} ref={panel}>
        <div class="lists">
          <Section title={strings.say('running')} empty={strings.say('nothing')}>
            {state.running && (
              <TaskCard
                scene={scene}
                task={state.running.task}
                class="runs"
                glyph={<Glyph name="running" />}
                {...(state.running.line ? { detail: strings.line(state.running.line) } : {})}
              />
            )}
          </Section>
          <Section
            title={<Term term="readyQueue">{strings.say('ready')}</Term>}
            empty={strings.say('nothing')}
            row
            more={state.ready.length - ROWS_SHOWN}
          >
            {state.ready.slice(0, ROWS_SHOWN).map(({ task, queue }) => (
              <TaskCard
                key={task}
                scene={scene}
                task={task}
                class="small"
                glyph={<Glyph name="ready" />}
                queue={queue}
              />
            ))}
          </Section>
          {groups?.map((group) => (
            <Section
              key={`${group.type} ${group.object}`}
              title={strings.waitGroup(group.type, group.object)}
              count={group.waiting.length}
              empty=""
              more={group.waiting.length - ROWS_SHOWN}
            >
              {group.waiting.slice(0, ROWS_SHOWN).map((one) => (
                <WaitingCard key={one.task} waiting={one} scene={scene} />
              ))}
            </Section>
          ))}
          {(groups === null || pending.length > 0) && (
            <Section
              title={strings.say('waiting')}
              empty={strings.say('nothing')}
              more={pending.length - ROWS_SHOWN}
            >
              {(groups === null ? waiting : []).map((one) => (
                <WaitingCard key={one.task} waiting={one} scene={scene} />
              ))}
              {pending.slice(0, ROWS_SHOWN)}
            </Section>
          )}
          {threads.length > 0 && (
            <Section
              title={<Term term="thread">{strings.say('threads')}</Term>}
              empty=""
              more={threads.length - ROWS_SHOWN}
            >
              {threads.slice(0, ROWS_SHOWN).map((lane) => (
                <TaskCard
                  key={lane.task}
                  scene={scene}
                  task={lane.task}
                  glyph={<Glyph name={glyphOf(lane, state)} />}
                  detail={strings.state(state.tasks[lane.task] ?? 'absent')}
                />
              ))}
            </Section>
          )}
          {timers.length > 0 && (
            <Section
              title={<Term term="timer">{strings.say('timers')}</Term>}
              empty=""
              row
              more={timers.length - ROWS_SHOWN}
            >
              {timers.slice(0, ROWS_SHOWN).map(({ task, due, label }) => (
                <li class={`timer ${laneClass(task === null ? undefined : replay.laneOf[task])}`}>
                  <span class="clock">{strings.words.duration(due)}</span>
                  {task === null ? label : <b class="task">{replay.laneOf[task]?.label}</b>}
                </li>
              ))}
            </Section>
          )}
          <Variables scene={scene} open={view.variables} />
        </div>
        {beside ? (
          <section class="awaiting">
            <h3>{strings.say('graph')}</h3>
            <CallGraph scene={scene} />
          </section>
        ) : (
          <Fold class="awaiting" title={strings.say('graph')} open={view.graph}>
            <CallGraph scene={scene} />
          </Fold>
        )}
      </section>
    </div>
  )
}

/** A thread that runs stands under Running, like every task. */
const PARKED: ReadonlySet<string> = new Set(['ready', 'waiting'])

type SectionProps = {
  title: ComponentChildren
  empty: string
  row?: boolean
  count?: number
  /** How many are not shown. */
  more?: number
  children: ComponentChildren
}

function Section({ title, empty, row = false, count, more = 0, children }: SectionProps) {
  const strings = useStrings()
  const filled = Array.isArray(children) ? children.flat().some(Boolean) : Boolean(children)
  return (
    <section>
      <h3>
        {title}
        {count !== undefined && <span class="count">{count}</span>}
        {!filled && <span class="none">{empty}</span>}
      </h3>
      {filled && (
        <ul class={row ? 'row' : ''}>
          {children}
          {more > 0 && <li class="none">{strings.more(more)}</li>}
        </ul>
      )}
    </section>
  )
}

function WaitingCard({ waiting, scene }: { waiting: Waiting; scene: Scene }) {
  const strings = useStrings()
  const { wait, sinceAt, task } = waiting
  const clock = scene.clock.value
  const glyph =
    wait.until !== undefined && wait.until > sinceAt ? (
      <ProgressRing fraction={(clock - sinceAt) / (wait.until - sinceAt)} />
    ) : (
      <Glyph name={endsByItself(wait) ? 'timed' : 'held'} />
    )
  return (
    <TaskCard
      scene={scene}
      task={task}
      glyph={glyph}
      detail={waitWords(wait, scene.replay, clock, strings)}
    />
  )
}
