/**
 * The popover in any state, from fixtures: development only. `gallery.html?view=chapter&at=0.5&drawer=compare`.
 * Views: see VIEWS. `at` is a share of the run, `press` a list of keys, `theme` light or dark, `lang` en or de, `dir` rtl.
 */
import { signal } from '@preact/signals'
import buttonCss from '../../assets/styles/button.css?inline'
import css from '../../assets/styles/popover.css?inline'
import { createBlockButtons } from '../../components/overlay/block-buttons.ts'
import { openOverlay } from '../../components/overlay/index.ts'
import { mountPopover, type PopoverModel } from '../../components/popover/index.ts'
import { createPlayer, createReplay } from '../../components/replay/index.ts'
import type { Trace } from '../../components/trace/index.ts'
import { wordsFor } from '../../components/words/index.ts'
import { stoppedTrace, zooTrace } from './gallery-traces.ts'
import {
  bigTrace,
  CHAPTER_SOURCE,
  cancelledTrace,
  chapterOneAtATimeTrace,
  chapterTrace,
  crowdedTrace,
  deadlockedTrace,
  failedTrace,
  refusedTrace,
  tinyTrace,
} from './traces.ts'

const query = new URLSearchParams(location.search)
const words = wordsFor(query.get('lang') ?? 'en')

const VIEWS: Record<string, () => PopoverModel> = {
  chapter: () => ready(repaired(chapterTrace()), chapterOneAtATimeTrace()),
  pending: () => ready(chapterTrace(), 'pending'),
  crowded: () => ready(crowdedTrace(), null),
  big: () => ready(bigTrace(50_000), null),
  tiny: () => ready(tinyTrace(), null),
  failed: () => ready(failedTrace(), null),
  cancelled: () => ready(cancelledTrace(), null),
  deadlocked: () => ready(deadlockedTrace(), null),
  stopped: () => ready(stoppedTrace(), null),
  zoo: () => ready(zooTrace(), null),
  refused: () => ({ type: 'refused', trace: refusedTrace() }),
  starting: () => ({
    type: 'starting',
    code: CHAPTER_SOURCE,
    progress: { label: 'Starting Python…', fraction: 0.4 },
  }),
  simulating: () => ({ type: 'simulating', code: CHAPTER_SOURCE }),
  broken: () => ({ type: 'broken', code: CHAPTER_SOURCE, message: 'The engine did not answer within 5 s.' }),
}

function ready(trace: Trace, other: Trace | 'pending' | null): PopoverModel {
  const replay = createReplay(trace, words)
  const player = createPlayer(replay, {
    now: () => performance.now(),
    requestFrame: requestAnimationFrame.bind(window),
  })
  const comparison =
    other === null
      ? ({ type: 'none' } as const)
      : other === 'pending'
        ? ({ type: 'pending' } as const)
        : ({ type: 'ready', replay: createReplay(other, words) } as const)
  return { type: 'ready', trace, replay, player, comparison }
}

function repaired(trace: Trace): Trace {
  return {
    ...trace,
    repairs: [4, 5, 7, 8, 9, 10].map((line) => ({
      type: 'indentation',
      line,
      message: 'Indented by 4 spaces.',
    })),
    assumptions: [{ type: 'entry', line: 11, message: 'asyncio.run(main()) is where the program starts.' }],
  }
}

const block = document.querySelector<HTMLElement>('#block')
const model = VIEWS[query.get('view') ?? 'chapter']?.()
if (block && model) {
  block.textContent = CHAPTER_SOURCE
  if (query.has('button')) {
    createBlockButtons({
      document,
      css: buttonCss,
      text: 'Replay',
      labelFor: (_, index) => `Replay code block ${index + 1}`,
      onPress: () => open(block, model),
    }).add(block)
  } else open(block, model)
}

function open(anchor: HTMLElement, state: PopoverModel): void {
  const theme = query.get('theme')
  const overlay = openOverlay({
    document,
    anchor,
    css,
    label: 'Replay',
    ...(theme === 'light' || theme === 'dark' ? { theme } : {}),
    onClose: () => unmount(),
  })
  overlay.box.dir = query.get('dir') ?? 'ltr'
  const unmount = mountPopover(overlay.box, {
    model: signal(state),
    words,
    onClose: overlay.close,
    onLine: (line) => {
      anchor.dataset['line'] = String(line)
    },
    onAnswers: () => {},
    onLatencies: () => {},
    onRetry: () => location.reload(),
  })
  if (state.type === 'ready') {
    const stops = state.replay.stops.switch
    state.player.seek(stops[Math.round(Number(query.get('at') ?? 0.5) * (stops.length - 1))] ?? 0)
  }
}
