import type { ExportId } from '../exports/formats.ts'
import type { Span, TaskState } from '../replay/index.ts'
import type { AssumptionType, LatencyKind, Queue, RepairType } from '../trace/index.ts'
import type { Literal, Reason } from '../what-if/index.ts'
import { type WordId, type Words, wordsFor } from '../words/index.ts'
import type { GroupType } from './loop/group-waits.ts'

type OfPopover<Id> = Id extends `popover_${infer Name}` ? Name : never
type PopoverWord = OfPopover<WordId>
/** Seconds. */
type Range = { from: number; to: number }
type Slots = Record<string, string | number>

/** The popover's words in one language. */
export type Strings = ReturnType<typeof makeStrings>

const known = new WeakMap<Words, Strings>()

/** The popover's words in this language. */
export function stringsIn(words: Words): Strings {
  const strings = known.get(words) ?? makeStrings(words)
  known.set(words, strings)
  return strings
}

/** English, for what stands outside the views. */
export const strings: Strings = stringsIn(wordsFor('en'))

const rounded = (seconds: number): number => Number(seconds.toPrecision(3))

function makeStrings(words: Words) {
  const say = (id: PopoverWord, slots?: Slots): string => words.text(`popover_${id}`, slots)
  const exported = (id: ExportId): { name: string; hint: string } => {
    const word = EXPORTS[id]
    return { name: say(word), hint: say(`${word}Hint`) }
  }
  return {
    words,
    say,
    line: (line: number) => say('line', { line }),
    lines: (ranges: string) => say('lines', { ranges }),
    more: (n: number) => say('more', { n }),
    moreSpans: (n: number) => say('moreSpans', { n }),
    awaitedBy: (tasks: readonly string[]) => say('awaitedBy', { tasks: words.list(tasks) }),
    waitGroup: (type: GroupType, name: string) => say(GROUPS[type], { name }),
    queue: (queue: Queue) => say(QUEUES[queue]),
    pageCallback: (queue: 'frame' | 'idle') => say(queue === 'frame' ? 'pendingFrame' : 'pendingIdle'),
    asleep: (left: string) => say('asleep', { left }),
    timeLeft: (what: string, left: string) => say('timeLeft', { what, left }),
    mark: (type: 'running' | 'waiting' | 'ready') => say(MARKS[type]),
    span: (type: Span['type']) => say(SPANS[type]),
    spanTitle: (type: Span['type'], label: string) =>
      label ? say('spanTitle', { type: say(SPANS[type]), label }) : say(SPANS[type]),
    state: (state: TaskState) => say(STATES[state]),
    fromTo: (from: string, to: string, length: string) =>
      from === to ? say('at', { from }) : say('fromTo', { from, to, length }),
    fold: (task: string, n: number) => say('fold', { task, n }),
    lanesShown: (shown: number, all: number) =>
      say('lanesShown', { shown: words.number(shown), all: words.number(all) }),
    chainPart: (task: string, type: Span['type'], length: string) =>
      say('chainPart', { task, what: say(SPANS[type]), length }),
    chainSum: (total: string, parts: readonly string[]) =>
      say('chainSum', { total, parts: words.list(parts) }),
    repaired: (type: RepairType) => say(REPAIRS[type]),
    /** So many of one kind in one sentence; null where each has to be read by itself. */
    assumed: (type: AssumptionType, n: number) => {
      const word = ASSUMED[type]
      return word === null ? null : say(word, { n })
    },
    runtime: (name: string, version: string, library: string) => `${name} ${version} ${library}`.trim(),
    errorAt: (type: string, message: string) => (message ? say('errorAt', { type, message }) : type),
    latencyOf: (kind: LatencyKind) => say(LATENCIES[kind]),
    latencyMadeUp: (range?: Range) =>
      range
        ? say('latencyMadeUpRange', { from: words.number(range.from), to: words.number(range.to) })
        : say('latencyMadeUp'),
    latencyTimes: (times: number, range?: Range) => {
      if (times === 0) return say('latencyNone')
      const told = words.number(times)
      if (!range) return say('latencyTimes', { times: told })
      const [from, to] = [range.from, range.to].map((each) => words.number(rounded(each * times)))
      return say('latencyTimesRange', { times: told, from: from ?? '', to: to ?? '' })
    },
    exported,
    fixed: (reason: Reason) => say(FIXED[reason]),
    waitField: ({ call, line, unitMs }: Literal, names: string) =>
      say(unitMs === 1 ? 'waitFieldMilliseconds' : 'waitFieldSeconds', { call, line, names }),
  }
}

const GROUPS = {
  asleep: 'groupAsleep',
  tasks: 'groupTasks',
  outside: 'groupOutside',
  object: 'groupObject',
  future: 'groupFuture',
  loop: 'groupLoop',
} as const satisfies Record<GroupType, PopoverWord>

const QUEUES = {
  nextTick: 'queueNextTick',
  microtask: 'queueMicrotask',
  timers: 'queueTimers',
  poll: 'queuePoll',
  check: 'queueCheck',
  close: 'queueClose',
  task: 'queueTask',
  frame: 'queueFrame',
  idle: 'queueIdle',
} as const satisfies Record<Queue, PopoverWord>

const MARKS = { running: 'markRunning', waiting: 'markWaiting', ready: 'markReady' } as const

const SPANS = {
  running: 'spanRunning',
  ready: 'spanReady',
  waiting: 'spanWaiting',
  blocked: 'spanBlocked',
} as const satisfies Record<Span['type'], PopoverWord>

const STATES = {
  absent: 'stateAbsent',
  ready: 'stateReady',
  running: 'stateRunning',
  waiting: 'stateWaiting',
  finished: 'stateFinished',
  failed: 'stateFailed',
  cancelled: 'stateCancelled',
} as const satisfies Record<TaskState, PopoverWord>

const REPAIRS = {
  indentation: 'repairedIndentation',
  prompt: 'repairedPrompt',
  'line-number': 'repairedLineNumber',
  quotes: 'repairedQuotes',
  whitespace: 'repairedWhitespace',
  entity: 'repairedEntity',
  'output-removed': 'repairedOutput',
  other: 'repairedOther',
} as const satisfies Record<RepairType, PopoverWord>

const ASSUMED = {
  argument: 'assumedArguments',
  name: 'assumedNames',
  module: 'assumedModules',
  import: 'assumedImports',
  latency: 'assumedLatencies',
  entry: null,
  input: null,
  overlap: null,
  earlier: null,
  other: null,
} as const satisfies Record<AssumptionType, PopoverWord | null>

const LATENCIES = {
  network: 'latencyNetwork',
  database: 'latencyDatabase',
  files: 'latencyFiles',
  other: 'latencyOther',
} as const satisfies Record<LatencyKind, PopoverWord>

const FIXED = {
  computed: 'fixedComputed',
  elsewhere: 'fixedElsewhere',
  ambiguous: 'fixedAmbiguous',
  'made-up': 'fixedMadeUp',
} as const satisfies Record<Reason, PopoverWord>

const EXPORTS = {
  text: 'exportText',
  sequence: 'exportSequence',
  gantt: 'exportGantt',
  svg: 'exportSvg',
  png: 'exportPng',
  perfetto: 'exportPerfetto',
  html: 'exportHtml',
  trace: 'exportTrace',
} as const satisfies Record<ExportId, PopoverWord>
