import { type Signal, signal } from '@preact/signals'
import css from '../../assets/styles/popover.css?inline'
import type { Overlay } from '../../components/overlay/index.ts'
import { mountPopover, type PopoverModel, type ReadyModel } from '../../components/popover/index.ts'
import { openWindow } from '../../components/reader/open-window.ts'
import { createPlayer, createReplay } from '../../components/replay/index.ts'
import type { Answers, Latencies, Line, LoopKind, Trace } from '../../components/trace/index.ts'
import type { Edit } from '../../components/what-if/index.ts'
import type { Words } from '../../components/words/index.ts'

/** The whole explainer on the test's own page, as a reader gets it. */
export type OpenPopover = {
  overlay: Overlay
  model: Signal<PopoverModel>
  /** The lines that the page was told to light. */
  lit: (Line | null)[]
  retries: number[]
  /** The changes of the program that the reader asked for. */
  edits: Edit[]
  /** What the reader has set, in turn. */
  inputs: (Answers | Latencies | LoopKind)[]
  /** First element in the shadow root that fits. */
  find<E extends Element = HTMLElement>(selector: string): E
  /** The button of this name. */
  button(name: string): HTMLButtonElement
  text(selector: string): string
  press(key: string, init?: KeyboardEventInit): void
  close(): void
}

/** Opens the popover beside a code block in the test's page. */
export function openPopover(
  state: PopoverModel,
  theme?: 'light' | 'dark',
  words?: Words,
  name = '',
): OpenPopover {
  const anchor = document.createElement('pre')
  anchor.textContent = 'async def main(): ...'
  document.body.append(anchor)
  const model = signal(state)
  const lit: (Line | null)[] = []
  const retries: number[] = []
  const edits: Edit[] = []
  const inputs: (Answers | Latencies | LoopKind)[] = []
  const block = { element: anchor, text: anchor.textContent }
  const { overlay, frame } = openWindow(block, {
    document,
    css,
    label: 'Replay',
    ...(theme && { theme }),
    onClose: () => unmount(),
  })
  const unmount = mountPopover(overlay.box, {
    model,
    ...(words && { words: signal(words) }),
    name: signal(name),
    onClose: overlay.close,
    frame,
    onLine: (line) => lit.push(line),
    onAnswers: (answers) => inputs.push(answers),
    onLatencies: (latencies) => inputs.push(latencies),
    onEdit: (edit) => edits.push(edit),
    exports: { take: async () => {}, openStudio: async () => {}, copyLink: async () => {} },
    onLoop: (loop) => inputs.push(loop),
    onRetry: () => retries.push(retries.length),
  })
  const find = <E extends Element = HTMLElement>(selector: string): E => {
    const found = overlay.box.querySelector<E>(selector)
    if (!found) throw new Error(`nothing fits ${selector}`)
    return found
  }
  return {
    overlay,
    model,
    lit,
    retries,
    inputs,
    edits,
    find,
    button(name) {
      const all = [...overlay.box.querySelectorAll('button')]
      const nameOf = (button: HTMLElement) => button.getAttribute('aria-label') ?? button.textContent ?? ''
      const found = all.find((one) => nameOf(one) === name) ?? all.find((one) => nameOf(one).startsWith(name))
      if (!found) throw new Error(`no button ${name}`)
      return found
    },
    text: (selector) => find(selector).textContent ?? '',
    press(key, init = {}) {
      const target = overlay.host.shadowRoot?.activeElement ?? overlay.box
      target.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...init }),
      )
    },
    close() {
      overlay.close()
      anchor.remove()
    },
  }
}

/** A ready model of this trace, with a player that never moves by itself. */
export function readyModel(trace: Trace, other?: Trace): ReadyModel {
  const replay = createReplay(trace)
  return {
    type: 'ready',
    trace,
    replay,
    player: createPlayer(replay, { now: () => 0, requestFrame: () => 0 }),
    comparison: other ? { type: 'ready', replay: createReplay(other) } : { type: 'none' },
  }
}

/** Frames in a row in which nothing was drawn anew: effects run after one frame, and what they set is drawn in the next. */
const QUIET_FRAMES = 2
/** What plays is never quiet. */
const MOST_FRAMES = 40

/** Until effects have run, the browser has laid out and everything stands still. */
export async function settled(): Promise<void> {
  for (;;) {
    await quiet()
    const root = document.querySelector('loopscope-overlay')?.shadowRoot
    const moving = [...(root?.getAnimations() ?? []), ...document.getAnimations()].filter(
      // One without an end never stands still.
      ({ playState, effect }) =>
        playState === 'running' && effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY,
    )
    if (moving.length === 0) return
    await Promise.all(moving.map(({ finished }) => finished.catch(() => null)))
  }
}

async function quiet(): Promise<void> {
  const root = document.querySelector('loopscope-overlay')?.shadowRoot
  let changed = false
  const watch = new MutationObserver(() => {
    changed = true
  })
  const all = { subtree: true, childList: true, attributes: true, characterData: true }
  for (const each of [document, ...(root ? [root] : [])]) watch.observe(each, all)
  // The first frame is that of what was done before, and what it calls for.
  for (let still = -1, frames = 0; still < QUIET_FRAMES && frames < MOST_FRAMES; frames++) {
    changed = false
    // What is due after a frame has its turn before the next is asked for.
    await new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done, 0)))
    still = changed ? 0 : still + 1
  }
  watch.disconnect()
}
