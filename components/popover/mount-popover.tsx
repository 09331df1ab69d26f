import { type ReadonlySignal, signal } from '@preact/signals'
import { render } from 'preact'
import { type Words, wordsFor } from '../words/index.ts'
import { commandFor } from './keys.ts'
import type { PopoverActions, PopoverModel } from './model.ts'
import { Popover } from './Popover.tsx'
import { placeByKey } from './place-by-key.ts'
import { runCommand } from './run-command.ts'
import type { Scene } from './scene.ts'
import { createView } from './view.ts'

export type PopoverOptions = PopoverActions & {
  model: ReadonlySignal<PopoverModel>
  /** Told what the views show; null while there is no replay. */
  onScene?(scene: Scene | null): void
  /** The language of everything but the narration, which speaks that of its replay; English unless told. */
  words?: ReadonlySignal<Words>
}

/** Shows the popover inside `root`, which also gets its keys. Returns what takes it away again. */
export function mountPopover(root: HTMLElement, options: PopoverOptions): () => void {
  const view = createView(options.onEdit !== undefined, options.frame ?? null)
  let scene: Scene | null = null
  const onKey = (event: KeyboardEvent): void => {
    const target = event.composedPath()[0]
    const on = target instanceof Element ? target : null
    const command = commandFor(event, on)
    const used = placeByKey(event, on, view) || (command !== null && runCommand(command, scene, view))
    if (used) event.preventDefault()
  }
  root.addEventListener('keydown', onKey)
  render(
    <Popover
      model={options.model}
      view={view}
      actions={options}
      words={options.words ?? signal(wordsFor('en'))}
      onScene={(now) => {
        scene = now
        options.onScene?.(now)
      }}
    />,
    root,
  )
  return () => {
    root.removeEventListener('keydown', onKey)
    render(null, root)
  }
}
