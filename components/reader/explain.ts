/** Opens the popover beside a block: asks the engine for its traces, shows them, and lights the page's own code. */
import { batch, computed, signal as createSignal } from '@preact/signals'
import { noteError } from '../platform/errors.ts'
import { spokenLanguage } from '../platform/language.ts'
import { changePreferences, type Preferences, watchPreferences } from '../platform/preferences.ts'
import { watchSettings } from '../platform/settings.ts'
import { type ComparisonModel, mountPopover, type PopoverModel } from '../popover/index.ts'
import { createPlayer, createReplay, type Replay } from '../replay/index.ts'
import type { RunInputs } from '../simulate/protocol.ts'
import type { Language, Trace } from '../trace/index.ts'
import { applyEdit, onTopOf } from '../what-if/index.ts'
import { wordsFor } from '../words/index.ts'
import { completeReplay } from './complete-replay.ts'
import { exportActions } from './export-actions.ts'
import { inputsFor } from './inputs-for.ts'
import { lightLines } from './light-lines.ts'
import type { ExplainOptions } from './load-explainer.ts'
import { openWindow, raisePinned } from './open-window.ts'
import type { PageEngine } from './page-engine.ts'
import { retold } from './retold.ts'
import { sameTime } from './same-time.ts'
import { waitingFor } from './waiting-for.ts'
import { windowName } from './window-name.ts'

export type ExplainWith = ExplainOptions & { css: string; page: PageEngine }

export function explain({ document, block, place, locale, signal, css, page, onClose }: ExplainWith): void {
  if (raisePinned(block)) return
  const closing = new AbortController()
  const code = block.text
  const words = createSignal(wordsFor(spokenLanguage(locale)))
  /** What the reader has set; the settings come first. */
  let inputs: RunInputs = {}
  /** Counts the runs: an answer to any but the latest is shown to nobody. */
  let runs = 0
  /** The program as the reader has changed it; null for the page's own. */
  let edited: string | null = null
  /** The page's own program: what it was repaired to, and what it did. */
  let base: { trace: Trace; replay: Replay | null } | null = null
  let preferences: Preferences | null = null
  const model = createSignal<PopoverModel>({ type: 'simulating', code })
  const { simulate, close: leaveEngine } = page.open((state) => {
    const waiting = model.peek().type === 'starting' || model.peek().type === 'simulating'
    if (waiting) model.value = waitingFor(state, code, words.peek())
  })
  const light = lightLines(document, block)
  const name = computed(() => windowName(block, place, words.value))
  const label = (): string => {
    const told = name.peek()
    return told === ''
      ? words.peek().text('overlay_title')
      : words.peek().text('overlay_titleOf', { name: told })
  }
  const { overlay, frame } = openWindow(block, {
    document,
    css,
    label: label(),
    onClose: () => {
      closing.abort()
      onClose?.()
    },
    onSize: (windowSize) => void changePreferences({ windowSize }),
  })
  watchSettings((settings) => speak(settings.locale), closing.signal)
  const preferred = new Promise<void>((known) => {
    watchPreferences((now) => {
      // What is open keeps its size when another one is given a new one.
      if (preferences === null) overlay.setSize(now.windowSize)
      preferences = now
      overlay.setTheme(now.theme === 'system' ? null : now.theme)
      known()
    }, closing.signal)
  })
  const unmount = mountPopover(overlay.box, {
    model,
    words,
    name,
    onClose: overlay.close,
    frame,
    exports: exportActions(model, document),
    onLine: light.show,
    onRetry: () => void run(),
    onEdit(edit) {
      const now = model.peek()
      if (now.type !== 'ready') return
      edited = applyEdit(now.trace.source.text, edit)
      void runAgain({})
    },
    onReset() {
      edited = null
      void runAgain({})
    },
    onAnswers: (answers) => void runAgain({ answers }),
    onLatencies: (latencies) => void runAgain({ latencies }),
    onLoop: (loop) => void runAgain({ loop }),
  })
  signal.addEventListener('abort', overlay.close, { signal: closing.signal })
  closing.signal.addEventListener('abort', () => {
    unmount()
    light.clear()
    leaveEngine()
  })
  void run()

  async function run(): Promise<void> {
    model.value = { type: 'simulating', code }
    try {
      await preferred
      inputs = { ...inputsFor(document, block, preferences), ...inputs }
      await show()
    } catch (error) {
      fail(error)
    }
  }

  async function runAgain(change: RunInputs): Promise<void> {
    const now = model.peek()
    inputs = { ...inputs, ...change }
    // What it did with other answers is nothing to measure a change by.
    if (base !== null && Object.keys(change).length > 0) base = { ...base, replay: null }
    if (now.type !== 'ready') return
    model.value = { ...now, again: true }
    await show().catch(fail)
  }

  function speak(chosen: string | null): void {
    const next = wordsFor(spokenLanguage(chosen))
    if (next === words.peek()) return
    batch(() => {
      words.value = next
      const now = model.peek()
      if (now.type === 'ready') model.value = retold(now, next)
    })
    if (base?.replay) base = { ...base, replay: createReplay(base.trace, next) }
    overlay.setLabel(label())
  }

  function fail(error: unknown): void {
    if (closing.signal.aborted) return
    void noteError('popover', error)
    model.value = { type: 'broken', code, message: (error as Error).message }
  }

  async function show(): Promise<void> {
    const run = ++runs
    const request = { language: block.language as Language, code: edited ?? code, ...inputs }
    const answer = await simulate({ ...request, policy: 'concurrent' })
    if (run !== runs) return
    const under = edited === null ? null : base
    const trace = under === null ? answer : onTopOf(under.trace, answer)
    if (trace.outcome.type === 'refused') {
      model.value = { type: 'refused', trace }
      return
    }
    const replay = createReplay(trace, words.peek())
    const player = createPlayer(replay, {
      now: () => performance.now(),
      requestFrame: (draw) => requestAnimationFrame(draw),
    })
    const shown = model.peek()
    if (shown.type === 'ready') player.seek(sameTime(shown, replay))
    player.setSpeed(shown.type === 'ready' ? shown.player.speed.peek() : (preferences?.speed ?? 1))
    if (under === null) base = { trace, replay }
    const before = under?.replay ? { before: under.replay } : {}
    const guess = shown.type !== 'ready' && preferences?.predict === true
    const ready = { type: 'ready', trace, replay, player, ...before, ...(guess && { guess }) } as const
    const comparison: ComparisonModel = { type: trace.outcome.type === 'completed' ? 'pending' : 'none' }
    model.value = { ...ready, comparison }
    await completeReplay(trace, request, simulate, words, (finding) => {
      const now = model.peek()
      if (run === runs && now.type === 'ready') model.value = { ...now, ...finding }
      return run === runs
    })
  }
}
