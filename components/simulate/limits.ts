/** Every number that bounds a run, with its reason. */
export const limits = {
  /** Turns of loops and calls of functions. Two million take about two seconds under the tracer. */
  steps: 2_000_000,
  /** JavaScript: nodes of the syntax tree that are evaluated. A million take two to four seconds. */
  nodes: 1_000_000,
  /** JavaScript, one at a time: calls that wait for each other inside of each other; each takes some of the stack. */
  openCalls: 100,
  /** JavaScript, one at a time: turns of the loop until one call is done. One that needs more goes on for ever. */
  turnsOfOneCall: 5_000,
  /**
   * JavaScript: how often an interval rings, or a frame comes, while nothing else is left. Programs that clear it do so
   * after some hundred rounds at the most.
   */
  roundsOfInterval: 1_000,
  /** JavaScript: elements that one call of a built-in goes through. The engine takes about a second for a million. */
  elements: 2_000_000,
  /** Events of a trace. What a timeline can still show, and about 25 MB. */
  events: 100_000,
  /** Characters printed. */
  outputCharacters: 200_000,
  /** Virtual time: a server that runs for ever is stopped after a day of its own. */
  virtualSeconds: 86_400,
  /** Real time, after which a worker that does not answer is ended. */
  wallMs: 5_000,
  /** Real time for the second, careful run that finds out where the first one hung. */
  trailMs: 4_000,
  /**
   * Real time between two signs of life of a worker that is started. Its longest step, the interpreter from its
   * snapshot, takes a quarter of a second, and many times that on a busy machine.
   */
  startMs: 20_000,
  /** The same for a start without the snapshot: it is one step of three seconds, and was seen to take ten times that. */
  plainStartMs: 90_000,
  /**
   * Real time after an answer until a spare worker is started: its start takes a core for a second, and the page needs that
   * core to show the answer.
   */
  spareAfterMs: 1_500,
  /** WebAssembly memory of a worker. The interpreter itself takes 31.5 MB. */
  memoryBytes: 192 * 1024 * 1024,
  /** A worker whose memory has grown beyond this is replaced after the run: memory can not shrink. */
  keepMemoryBytes: 96 * 1024 * 1024,
  /** Characters of source. The longest tutorial blocks have a few thousand. */
  sourceCharacters: 100_000,
  /** Real time without a run after which the workers are dropped. */
  idleMs: 60_000,
} as const
