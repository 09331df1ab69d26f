import { useComputed, useSignalEffect } from '@preact/signals'
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import { hiddenNow, questionNow } from '../predict/index.ts'
import type { Line } from '../trace/index.ts'
import { delaysOf } from '../what-if/index.ts'
import { Console } from './Console.tsx'
import { Controls } from './Controls.tsx'
import { Code } from './code/Code.tsx'
import { codeMarks } from './code/code-marks.ts'
import { linesThatRun, runOfLine } from './code/run-of-line.ts'
import { Before } from './compare/Before.tsx'
import { Compare } from './compare/Compare.tsx'
import { endQuiz, guessFirst } from './guessing.ts'
import { Help } from './Help.tsx'
import { groupDelays } from './inputs/group-delays.ts'
import { WhatIf } from './inputs/WhatIf.tsx'
import { LoopPanel } from './loop/LoopPanel.tsx'
import type { PopoverActions, ReadyModel } from './model.ts'
import { Narration } from './Narration.tsx'
import { NotesList } from './NotesList.tsx'
import { PredictBar } from './PredictBar.tsx'
import type { Scene } from './scene.ts'
import { useStrings } from './speech.ts'
import { Timeline } from './timeline/Timeline.tsx'
import type { View } from './view.ts'

export type ReadyProps = { model: ReadyModel; scene: Scene; view: View; actions: PopoverActions }

/** The replay and its notes. What is typed into the notes runs the code again, so they outlive the replay. */
export function Ready(props: ReadyProps) {
  const { model, scene, view, actions } = props
  return (
    <>
      {view.notes.value && (
        <NotesList
          trace={model.trace}
          guessing={view.quiz.value !== null}
          at={view.notesAt.value}
          {...(actions.onLatencies && { onLatencies: actions.onLatencies })}
          {...(actions.onLoop && { onLoop: actions.onLoop })}
        />
      )}
      <ReplayViews key={scene} {...props} />
    </>
  )
}

/** Code, loop, sentence, picture, controls: made anew for each replay, because what they derive belongs to it. */
function ReplayViews({ model, scene, view, actions }: ReadyProps) {
  const { trace, replay, comparison, before } = model
  const { line } = scene
  const marks = useComputed(() =>
    codeMarks(scene.state.value, (task) => replay.laneOf[task]?.shown !== false),
  )
  useSignalEffect(() => {
    const now = line.value
    actions.onLine(now === null ? null : trace.source.origin[now - 1] || null)
  })
  const drawer = view.drawer.value
  const quiz = view.quiz.value
  const guessing = quiz !== null && questionNow(quiz) !== null
  // Before anything of it was painted. Another run has other questions.
  useLayoutEffect(() => {
    if (model.guess) guessFirst(scene, view)
    return () => endQuiz(view)
  }, [])
  const delays = useMemo(() => (drawer === 'what-if' ? delaysOf(replay) : []), [drawer, replay])
  const strings = useStrings()
  const groups = useMemo(() => groupDelays(delays, replay, strings), [delays, replay, strings])
  const body = useRef<HTMLDivElement>(null)
  const lines = useMemo(() => linesThatRun(replay), [replay])
  const places = {
    lines,
    onGo(to: Line) {
      const { player } = scene
      const seq = runOfLine(replay, to, player.position.peek())
      player.pause()
      if (seq !== null) player.seek(seq)
    },
  }
  const numbers = {
    names: new Map(groups.map(({ literal, field }) => [literal.from, strings.say('pickNumber', { field })])),
    onPick(from: number) {
      const field = body.current?.querySelector<HTMLInputElement>(`input[data-number="${from}"]`)
      field?.focus()
      field?.select()
    },
  }
  return (
    <>
      <div class="body" ref={body}>
        {!actions.codeElsewhere && (
          <Code
            code={trace.source.text}
            language={trace.language}
            line={line}
            position={scene.player.position}
            marks={marks}
            replay={replay}
            {...(groups.length > 0 && actions.onEdit && { numbers })}
            {...(quiz === null && { places })}
          />
        )}
        <Narration scene={scene} why={view.why} hides={hiddenNow(quiz)} />
        <div class="stage" inert={quiz !== null}>
          {drawer === 'compare' ? (
            <Compare replay={replay} comparison={comparison} />
          ) : drawer === 'before' && before ? (
            <Before before={before} now={replay} {...(actions.onReset && { onReset: actions.onReset })} />
          ) : (
            <Timeline
              scene={scene}
              blind={guessing}
              {...(drawer === 'what-if' && actions.onEdit && { whatIf: { delays, onEdit: actions.onEdit } })}
            />
          )}
        </div>
        {guessing && quiz.guess === null ? <div class="loop" /> : <LoopPanel scene={scene} view={view} />}
        {drawer === 'console' && <Console scene={scene} />}
        {drawer === 'what-if' && actions.onEdit && (
          <WhatIf
            view={view}
            replay={replay}
            delays={delays}
            groups={groups}
            onEdit={actions.onEdit}
            {...(before && { before })}
            {...(actions.onReset && { onReset: actions.onReset })}
          />
        )}
        {view.help.value && <Help windowed={view.frame?.movable.value === true} />}
      </div>
      {quiz ? (
        <PredictBar scene={scene} view={view} quiz={quiz} />
      ) : (
        <Controls scene={scene} view={view} comparison={comparison} {...(before && { before })} />
      )}
    </>
  )
}
