import type { ReadonlySignal } from '@preact/signals'
import { useLayoutEffect, useMemo } from 'preact/hooks'
import type { Words } from '../words/index.ts'
import { Broken } from './Broken.tsx'
import { Gloss } from './Gloss.tsx'
import { Header } from './Header.tsx'
import { Questions } from './inputs/Questions.tsx'
import type { PopoverActions, PopoverModel } from './model.ts'
import { PinsFull, PlaceBar } from './PlaceBar.tsx'
import { Preparing } from './Preparing.tsx'
import { Ready } from './Ready.tsx'
import { Refused } from './Refused.tsx'
import { createScene, type Scene } from './scene.ts'
import { Speech } from './speech.ts'
import { stringsIn } from './strings.ts'
import { Glossary } from './Term.tsx'
import type { View } from './view.ts'

export type PopoverProps = {
  model: ReadonlySignal<PopoverModel>
  view: View
  actions: PopoverActions
  words: ReadonlySignal<Words>
  /** Told which scene the keys are for; null while there is none. */
  onScene(scene: Scene | null): void
}

/** The explainer, in whatever state its model is. */
export function Popover({ model, view, actions, words: language, onScene }: PopoverProps) {
  const words = language.value
  const now = model.value
  const replay = now.type === 'ready' ? now.replay : null
  const player = now.type === 'ready' ? now.player : null
  const scene = useMemo(() => (replay && player ? createScene(replay, player) : null), [replay, player])
  // A layout effect: Preact puts off the clean-up of others, and a closed popover must be silent at once.
  useLayoutEffect(() => {
    onScene(scene)
    return () => {
      onScene(null)
      player?.pause()
      actions.onLine(null)
    }
  }, [scene])

  const trace = now.type === 'ready' || now.type === 'refused' ? now.trace : null
  // A replay is told in the terms of its own language, and so is all that stands around it.
  const spoken = replay ? words.as(replay.words.dialect) : words
  return (
    <Speech.Provider value={stringsIn(spoken)}>
      <Glossary.Provider value={view.gloss}>
        <div
          class={now.type === 'ready' && now.earlier ? 'popover earlier' : 'popover'}
          lang={words.locale}
          dir={words.direction}
        >
          <Header
            view={view}
            {...(actions.name && { name: actions.name.value })}
            {...(trace && { trace })}
            earlier={now.type === 'ready' && now.earlier === true}
            {...(scene && actions.exports && { exports: actions.exports })}
            helpful={scene !== null}
            {...(actions.onLoop && { onLoop: actions.onLoop })}
            {...(actions.onClose && { onClose: actions.onClose })}
          />
          {view.frame?.movable.value && view.placing.value && (
            <PlaceBar
              frame={view.frame}
              onDone={() => {
                view.placing.value = false
              }}
            />
          )}
          <PinsFull view={view} />
          {actions.onAnswers && trace?.inputs !== undefined && trace.inputs.questions.length > 0 && (
            <Questions
              questions={trace.inputs.questions}
              busy={now.type === 'ready' && now.again === true}
              onAnswers={actions.onAnswers}
            />
          )}
          {bodyOf(now, scene, view, actions)}
          <Gloss linger={view.gloss} />
        </div>
      </Glossary.Provider>
    </Speech.Provider>
  )
}

function bodyOf(now: PopoverModel, scene: Scene | null, view: View, actions: PopoverActions) {
  switch (now.type) {
    case 'starting':
      return <Preparing code={now.code} progress={now.progress} />
    case 'simulating':
      return <Preparing code={now.code} progress={null} />
    case 'refused':
      return <Refused trace={now.trace} />
    case 'broken':
      return <Broken code={now.code} message={now.message} onRetry={actions.onRetry} />
    case 'ready':
      return scene && <Ready model={now} scene={scene} view={view} actions={actions} />
  }
}
