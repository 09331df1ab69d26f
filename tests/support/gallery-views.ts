import type { PopoverModel, ReadyModel } from '../../components/popover/index.ts'
import { createPlayer, createReplay } from '../../components/replay/index.ts'
import { parseTrace, type Trace } from '../../components/trace/index.ts'
import type { Words } from '../../components/words/index.ts'
import { loopsTrace, pageTrace } from './gallery-javascript.ts'
import { awaitsTrace, stoppedTrace, zooTrace } from './gallery-traces.ts'
import browserLoop from './run-on-browser-loop.json'
import nodeLoop from './run-on-node-loop.json'
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

/** A view at a place of its run, after some keys and presses: what the gallery shows and the tests look at. */
export type GalleryState = {
  name: string
  view: string
  /** The page of the extension that it stands in; none: the popover on somebody's page. */
  page?: string
  /** A share of the run. */
  at?: number
  /** Keys, one after the other. */
  press?: readonly string[]
  /** Selectors of what is pressed then. */
  click?: readonly string[]
}

/** What tells the popover of a state from others on its page. */
export const WINDOW_NAME = 'block 3 of 12 · Waiting for several tasks at once'

/** Every view in every state that looks different. */
export const GALLERY: readonly GalleryState[] = [
  { name: 'chapter at its start', view: 'chapter', at: 0 },
  { name: 'chapter', view: 'chapter', at: 0.6 },
  { name: 'chapter at its end', view: 'chapter', at: 1 },
  { name: 'compare', view: 'chapter', at: 0.6, click: ['[data-drawer=compare]'] },
  { name: 'compare, not yet there', view: 'pending', at: 0.6, click: ['[data-drawer=compare]'] },
  { name: 'question', view: 'chapter', click: ['[data-drawer=predict]'] },
  { name: 'answer', view: 'chapter', click: ['[data-drawer=predict]', '.choice'] },
  {
    name: 'question, export withheld',
    view: 'chapter',
    click: ['[data-drawer=predict]', '.export > button'],
  },
  { name: 'what if', view: 'chapter', at: 0.6, press: ['e'] },
  { name: 'what if, with waits that can not be changed', view: 'zoo', at: 0.6, press: ['e'] },
  { name: 'before and now', view: 'changed', at: 0.6, click: ['[data-drawer=before]'] },
  { name: 'console', view: 'chapter', at: 1, click: ['.tabs .tab'] },
  { name: 'notes', view: 'chapter', at: 0.6, click: ['.chip.repairs'] },
  { name: 'help', view: 'chapter', at: 0.6, press: ['?'] },
  { name: 'moved by keys and buttons', view: 'chapter', at: 0.6, press: ['m'] },
  { name: 'tools and chain', view: 'zoo', at: 0.6, press: ['l', '/'] },
  { name: 'a closer look', view: 'zoo', at: 0.6, press: ['w', 'w', 'w', 'w'] },
  { name: 'following a task', view: 'zoo', at: 0.6, press: ['ArrowDown', 'o'] },
  { name: 'table', view: 'zoo', at: 0.6, press: ['t'] },
  {
    name: 'task in hand and variables',
    view: 'chapter',
    at: 0.15,
    click: ['.card .task', '.variables button'],
  },
  { name: 'who awaits whom', view: 'awaits', at: 0.62, click: ['.awaiting button'] },
  { name: 'why now', view: 'chapter', at: 0.8, click: ['.ask'] },
  { name: 'glossary', view: 'chapter', at: 0.3, click: ['.say .term'] },
  { name: 'every kind of span', view: 'zoo', at: 0.8 },
  { name: 'crowded', view: 'crowded', at: 0.5 },
  { name: 'crowded, a closer look', view: 'crowded', at: 0.5, press: ['w', 'w', 'w', 'w', 'w', 'w'] },
  { name: 'crowded, folded', view: 'crowded', at: 0, press: ['c'] },
  { name: 'JavaScript', view: 'javascript', at: 0.5 },
  { name: 'JavaScript, compare', view: 'javascript', at: 0.5, click: ['[data-drawer=compare]'] },
  { name: 'JavaScript, who awaits whom', view: 'javascript', at: 0.5, click: ['.awaiting button'] },
  { name: 'JavaScript, choice of the loop', view: 'loops', at: 1, click: ['.chip.hints'] },
  { name: "JavaScript, the queues of Node's loop", view: 'nodeLoop', at: 0.3 },
  { name: "JavaScript, callbacks before a page's next frame", view: 'browserLoop', at: 0.3 },
  { name: 'questions and latencies', view: 'asked', at: 0.3, click: ['.chip.assumptions'] },
  { name: 'export menu', view: 'chapter', at: 0.6, click: ['.export > button'] },
  { name: 'tiny', view: 'tiny', at: 1 },
  { name: 'failed', view: 'failed', at: 1, click: ['.tabs .tab'] },
  { name: 'cancelled', view: 'cancelled', at: 0.7 },
  { name: 'deadlocked', view: 'deadlocked', at: 1 },
  { name: 'stopped', view: 'stopped', at: 1, click: ['.chip.outcome'] },
  { name: 'refused', view: 'refused' },
  { name: 'starting', view: 'starting' },
  { name: 'simulating', view: 'simulating' },
  { name: 'broken', view: 'broken' },
  { name: 'Studio', view: 'chapter', page: 'studio', at: 0.6 },
  { name: 'Studio, every kind of span', view: 'zoo', page: 'studio', at: 0.6 },
  { name: 'Studio, who awaits whom', view: 'awaits', page: 'studio', at: 0.62 },
  { name: 'Studio, crowded', view: 'crowded', page: 'studio', at: 0.5 },
  { name: 'Studio, earlier code', view: 'earlier', page: 'studio', at: 0.6 },
  { name: 'card', view: 'chapter', page: 'card' },
  { name: 'card, alone', view: 'tiny', page: 'card' },
  { name: 'card, crowded', view: 'crowded', page: 'card' },
  { name: 'card, every kind of span, failed', view: 'zoo', page: 'card' },
  { name: 'card, stopped', view: 'stopped', page: 'card' },
  { name: 'card, deadlocked', view: 'deadlocked', page: 'card' },
  { name: 'card, to be guessed first', view: 'guessed', page: 'card' },
  { name: 'card, made-up waits', view: 'madeUp', page: 'card' },
  { name: 'card, questions', view: 'asked', page: 'card' },
  { name: 'card, preparing', view: 'simulating', page: 'card' },
  { name: 'popup', view: 'none', page: 'popup' },
  { name: 'options', view: 'none', page: 'options' },
  { name: 'diagnostics', view: 'none', page: 'diagnostics' },
  { name: 'welcome', view: 'chapter', page: 'welcome', at: 0.3 },
]

/** Every kind of run and every state before and instead of one, by name. */
export function galleryViews(words: Words): Record<string, () => PopoverModel> {
  return {
    chapter: () => ready(words, repaired(chapterTrace()), chapterOneAtATimeTrace()),
    changed: () => ({
      ...ready(words, chapterTrace(), null),
      before: createReplay(chapterOneAtATimeTrace(), words),
    }),
    earlier: () => ({ ...ready(words, chapterTrace(), chapterOneAtATimeTrace()), earlier: true }),
    javascript: () => ready(words, pageTrace(), pageTrace('one-at-a-time')),
    loops: () => ready(words, loopsTrace(), pageTrace('one-at-a-time')),
    nodeLoop: () => ready(words, parseTrace(nodeLoop), null),
    browserLoop: () => ready(words, parseTrace(browserLoop), null),
    asked: () => ready(words, asked(chapterTrace()), null),
    madeUp: () => ready(words, madeUp(chapterTrace()), chapterOneAtATimeTrace()),
    guessed: () => ({ ...ready(words, chapterTrace(), chapterOneAtATimeTrace()), guess: true }),
    pending: () => ready(words, chapterTrace(), 'pending'),
    crowded: () => ready(words, crowdedTrace(), null),
    big: () => ready(words, bigTrace(50_000), null),
    tiny: () => ready(words, tinyTrace(), null),
    failed: () => ready(words, failedTrace(), null),
    cancelled: () => ready(words, cancelledTrace(), null),
    deadlocked: () => ready(words, deadlockedTrace(), null),
    stopped: () => ready(words, stoppedTrace(), null),
    awaits: () => ready(words, awaitsTrace(), null),
    zoo: () => ready(words, zooTrace(), null),
    refused: () => ({ type: 'refused', trace: refusedTrace() }),
    starting: () => ({
      type: 'starting',
      code: CHAPTER_SOURCE,
      progress: { label: 'Starting Python…', fraction: 0.4 },
    }),
    simulating: () => ({ type: 'simulating', code: CHAPTER_SOURCE }),
    broken: () => ({
      type: 'broken',
      code: CHAPTER_SOURCE,
      message: 'The engine did not answer within 5 s.',
    }),
  }
}

/** Brings an opened popover into a state of the gallery. */
export function bringInto(root: ParentNode, model: PopoverModel, state: GalleryState): void {
  if (model.type === 'ready') {
    const stops = model.replay.stops.switch
    model.player.seek(stops[Math.round((state.at ?? 0) * (stops.length - 1))] ?? 0)
  }
  const popover = root.querySelector('.popover')
  for (const key of state.press ?? [])
    popover?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }))
}

function ready(words: Words, trace: Trace, other: Trace | 'pending' | null): ReadyModel {
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

function asked(trace: Trace): Trace {
  return {
    ...trace,
    assumptions: [{ type: 'latency', line: 4, message: 'A latency was made up.' }],
    inputs: {
      latencies: [
        { kind: 'network', from: 0.2, to: 0.8, endings: ['status-500', 'fails'] },
        {
          kind: 'database',
          from: 0.05,
          to: 0.2,
          endings: ['fails'],
          chosen: { times: 1, ending: 'fails' },
        },
      ],
      questions: [
        { prompt: 'Your name: ', line: 3, answer: 'A', from: 'made-up' },
        { prompt: 'How many? ', line: 5, answer: null, from: 'end' },
      ],
    },
  }
}

function repaired(trace: Trace): Trace {
  return {
    ...trace,
    repairs: [4, 5, 7, 8, 9, 10].map((line) => ({
      type: 'indentation',
      line,
      message: 'The indentation of this code was broken; it was rebuilt: 6 lines moved.',
    })),
    assumptions: [
      {
        type: 'entry',
        line: 11,
        message: 'The text only defines: lines that run main() were added at the end.',
      },
    ],
  }
}

function madeUp(trace: Trace): Trace {
  return { ...trace, inputs: { latencies: [{ kind: 'network', from: 0.1, to: 0.4 }], questions: [] } }
}
