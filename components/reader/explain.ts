/** Opens the popover beside a block: asks the engine for its traces, shows them, and lights the page's own code. */
import { signal as createSignal } from '@preact/signals'
import { openOverlay } from '../overlay/index.ts'
import { connectEngine } from '../platform/engine-port.ts'
import { mountPopover, type PopoverModel } from '../popover/index.ts'
import { createPlayer, createReplay } from '../replay/index.ts'
import type { EngineState } from '../simulate/client.ts'
import type { Language, Trace } from '../trace/index.ts'
import { lightLines } from './light-lines.ts'
import type { ExplainOptions } from './load-explainer.ts'

/** The popover that is open: one at a time on a page. */
let close = () => {}

export function explain({ document, block, signal, css }: ExplainOptions & { css: string }): void {
  close()
  const closing = new AbortController()
  const code = block.text
  const model = createSignal<PopoverModel>({ type: 'simulating', code })
  const light = lightLines(document, block)
  const overlay = openOverlay({
    document,
    anchor: block.element,
    css,
    label: 'Loopscope: replay of this code',
    onClose: () => closing.abort(),
  })
  const unmount = mountPopover(overlay.box, {
    model,
    onClose: overlay.close,
    onLine: light.show,
    onRetry: () => void run(),
  })
  close = overlay.close
  signal.addEventListener('abort', overlay.close, { signal: closing.signal })
  closing.signal.addEventListener('abort', () => {
    unmount()
    light.clear()
  })
  void run()

  async function run(): Promise<void> {
    const started = model.peek()
    try {
      const engine = await connectEngine((state) => {
        const waiting = model.peek().type === 'starting' || model.peek().type === 'simulating'
        if (waiting) model.value = waitingFor(state, code)
      })
      closing.signal.addEventListener('abort', engine.close)
      if (closing.signal.aborted) return engine.close()
      if (started.type !== 'simulating') model.value = { type: 'simulating', code }
      await show(engine.simulate)
    } catch (error) {
      if (!closing.signal.aborted) model.value = { type: 'broken', code, message: (error as Error).message }
    }
  }

  async function show(
    simulate: (request: { language: Language; code: string; policy: Trace['policy'] }) => Promise<Trace>,
  ) {
    const language = block.language as Language
    const trace = await simulate({ language, code, policy: 'concurrent' })
    if (trace.outcome.type === 'refused') {
      model.value = { type: 'refused', trace }
      return
    }
    const replay = createReplay(trace)
    const player = createPlayer(replay, {
      now: () => performance.now(),
      requestFrame: (draw) => requestAnimationFrame(draw),
    })
    const ready = { type: 'ready', trace, replay, player } as const
    // Where it did not get to its end there is nothing to compare, and a run that hung would hang again.
    const comparable = trace.outcome.type === 'completed'
    model.value = { ...ready, comparison: { type: comparable ? 'pending' : 'none' } }
    if (!comparable) return
    const other = await simulate({ language, code, policy: 'one-at-a-time' }).catch(() => null)
    const compared = other?.outcome.type === 'completed'
    model.value = {
      ...ready,
      comparison: compared ? { type: 'ready', replay: createReplay(other) } : { type: 'none' },
    }
  }
}

function waitingFor(state: EngineState, code: string): PopoverModel {
  if (state.type !== 'starting') return { type: 'simulating', code }
  const labels: Record<string, string> = {
    worker: 'Starting Python',
    snapshot: 'Reading Python from the extension',
    interpreter: 'Starting Python',
    plain: 'Starting Python without its snapshot; this takes a few seconds',
  }
  return {
    type: 'starting',
    code,
    progress: { label: labels[state.label] ?? 'Starting Python', fraction: state.fraction },
  }
}
