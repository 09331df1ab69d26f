import type { LatencyKind, RepairType } from '../trace/index.ts'

/** Seconds. */
type Range = { from: number; to: number }
const round = (seconds: number): number => Number(seconds.toPrecision(3))

/** Every English word of the popover but the narration. Whole sentences, so that they can be translated. */
export const strings = {
  title: 'Replay',
  close: 'Close',
  help: 'Legend and keys',
  retry: 'Try again',
  runtime: (name: string, version: string, library: string) => `${name} ${version} ${library}`.trim(),

  running: 'Running',
  ready: 'Ready, in this order',
  waiting: 'Waiting',
  timers: 'Timers',
  nothing: 'nothing',
  nothingRuns: 'nothing',
  line: (line: number) => `line ${line}`,
  lines: (ranges: string) => `lines ${ranges}`,
  more: (count: number) => `and ${count} more`,
  timerAt: (clock: string) => `at ${clock}`,

  asleep: (left: string) => `asleep, ${left} left`,
  timeLeft: (what: string, left: string) => `${what}, ${left} left`,

  code: 'Code',
  mark: { running: 'runs here', waiting: 'waits here', ready: 'is ready to go on here' },
  timeline: 'Timeline',
  position: 'Position in the run',
  span: { running: 'runs', ready: 'is ready', waiting: 'waits', blocked: 'blocks the loop' },
  spanTitle: (type: string, label: string) => (label ? `${type}: ${label}` : type),
  fromTo: (from: string, to: string, length: string) =>
    from === to ? `at ${from}` : `from ${from} to ${to}, for ${length}`,
  many: 'many short steps',

  toStart: 'To the start',
  back: 'Step back',
  play: 'Play',
  pause: 'Pause',
  step: 'Step',
  toEnd: 'To the end',
  speed: 'Speed',
  times: (speed: number) => `${speed}×`,
  stepBy: 'Step by',
  byLine: 'Line',
  bySwitch: 'Switch',
  byLineTitle: 'One step is one line of code',
  bySwitchTitle: 'One step is one change of who runs',

  console: 'Console',
  consoleEmpty: 'Nothing printed yet.',
  consoleNever: 'This program prints nothing.',
  stderr: 'stderr',
  compare: 'Compare',
  oneAtATime: 'One at a time',
  asynchronous: 'Asynchronous',
  oneAtATimeShort: 'one at a time',
  asyncShort: 'async',
  figures: (oneAtATime: string, async: string) => `${oneAtATime} one at a time, ${async} asynchronously`,
  comparePending: 'Running the same code one at a time…',
  saved: (ms: string) => `${ms} saved`,
  savedBecause: (saved: string, overlap: string) =>
    `${saved} saved: for ${overlap}, two or more tasks were waiting at the same time.`,
  nothingSaved: 'Nothing saved: there was never a moment when two tasks could wait at the same time.',
  slower: (ms: string) => `Asynchronous took ${ms} longer here.`,

  showNotes: 'What was changed or assumed',
  repairs: 'Changed in the code before it was run',
  assumptions: 'Assumed, because the page does not say it',
  lints: 'Worth knowing about this code',
  repaired: {
    indentation: 'Indentation rebuilt',
    prompt: 'Prompts removed',
    'line-number': 'Line numbers removed',
    quotes: 'Quotes straightened',
    whitespace: 'Spaces cleaned',
    entity: 'Entities decoded',
    'output-removed': 'Output removed',
    other: 'Code repaired',
  } satisfies Record<RepairType, string>,
  repairCount: (count: number) => `${count} repairs`,
  assumptionCount: (count: number) => (count === 1 ? '1 assumption' : `${count} assumptions`),
  lintCount: (count: number) => (count === 1 ? '1 warning' : `${count} warnings`),

  questions: 'The program asks',
  lineOfInput: 'A line of input',
  madeUp: 'made up',
  answered: 'yours',
  answeredEmpty: 'yours, empty',
  endOfInput: 'end of input',
  inputEnds: 'Then the input ends',
  latencies: 'Simulated waits',
  latencyOf: {
    network: 'Network',
    database: 'Database',
    files: 'Files',
    other: 'Other',
  } satisfies Record<LatencyKind, string>,
  latencyMadeUp: (range?: Range) =>
    range === undefined ? 'as made up' : `as made up, ${range.from} to ${range.to} s`,
  latencyTimes: (times: number, range?: Range) => {
    if (times === 0) return 'no time at all'
    const told = `${times} times`
    return range === undefined
      ? told
      : `${told}, ${round(range.from * times)} to ${round(range.to * times)} s`
  },
  latencyExactly: 'exactly…',
  latencySeconds: (kind: string) => `${kind}: seconds for each wait`,
  secondsEach: 's each',

  failed: (type: string) => `Failed: ${type}`,
  stopped: 'Stopped',
  deadlocked: 'Deadlock',
  howItEnded: 'How it ended',
  errorAt: (type: string, message: string) => (message ? `${type}: ${message}` : type),

  simulating: 'Running your code on a simulated loop…',
  startingHint: 'Only the first replay waits for this.',
  refusedTitle: 'This code cannot be replayed',
  refusedHint: 'It was not run, so there is nothing to show.',
  brokenTitle: 'Loopscope could not replay this',
  brokenHint: 'This is a fault in the extension, not in the code on the page.',

  legend: 'Legend',
  keys: 'Keys',
  legendOf: {
    running: 'Running: its code is on the processor',
    ready: 'Ready: could run, waits for its turn',
    timed: 'Asleep or doing I/O: ends by itself',
    held: 'Waiting for somebody else',
    blocked: 'Blocking: nothing else could run',
    finished: 'Finished',
    failed: 'Failed',
    cancelled: 'Cancelled',
    wake: 'Woke it up',
    create: 'Created it',
  },
  keysOf: [
    ['Space', 'play, pause'],
    ['← →', 'step back, step'],
    ['Shift ← →', 'by one line'],
    ['Home End', 'to the start, to the end'],
    ['?', 'this help'],
    ['Esc', 'close'],
  ] as [string, string][],
} as const
