import type { PerfettoEvent } from '../../components/exports/index.ts'

type Rule = (value: unknown) => boolean
const text: Rule = (value) => typeof value === 'string' && value !== ''
const whole: Rule = (value) => Number.isSafeInteger(value) && (value as number) >= 0
const some: Rule = (value) => whole(value) && (value as number) > 0
const one =
  (wanted: unknown): Rule =>
  (value) =>
    value === wanted
const record: Rule = (value) => typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * The fields of each phase, after "Trace Event Format" (Google, 2016): all of them and no others. Times are µs; whole
 * ones here, because the format's readers differ about fractions, and about complete slices that take no time.
 */
const common = { name: text, ph: text, pid: whole, tid: whole }
const timed = { ...common, cat: text, ts: whole }
const FIELDS: Record<string, Record<string, Rule>> = {
  M: { ...common, args: record },
  X: { ...timed, dur: some, args: record },
  B: { ...timed, args: record },
  E: { ...timed, args: record },
  i: { ...timed, s: one('t'), args: record },
  s: { ...timed, id: whole },
  f: { ...timed, id: whole, bp: one('e') },
}

/** Everything in which the events of a file break the format, a line each. */
export function formatProblems(events: readonly PerfettoEvent[]): string[] {
  return [
    ...events.flatMap(fieldProblems),
    ...orderProblems(events),
    ...nameProblems(events),
    ...slicesAndFlows(events),
  ]
}

function fieldProblems(event: PerfettoEvent): string[] {
  const rules = FIELDS[event.ph]
  if (rules === undefined) return [`no such phase: ${event.ph}`]
  const given = Object.entries(event)
  const wrong = given.filter(([field, value]) => !rules[field]?.(value)).map(([field]) => field)
  const missing = Object.keys(rules).filter((field) => !(field in event))
  return [...wrong, ...missing].map((field) => `${event.ph} ${event.name}: ${field}`)
}

function orderProblems(events: readonly PerfettoEvent[]): string[] {
  const times = events.flatMap(({ ts }) => (ts === undefined ? [] : [ts]))
  return times.every((ts, at) => ts >= (times[at - 1] ?? 0)) ? [] : ['time goes back']
}

/** Every thread that something happens in has one name and one place, said before anything else. */
function nameProblems(events: readonly PerfettoEvent[]): string[] {
  const threads = new Set(events.filter(({ ph }) => ph !== 'M').map(({ tid }) => tid))
  const told = (name: string, tid: number) =>
    events.filter((event) => event.ph === 'M' && event.name === name && event.tid === tid).length
  const unnamed = [...threads].filter(
    (tid) => told('thread_name', tid) !== 1 || told('thread_sort_index', tid) !== 1,
  )
  const late = events.findLastIndex(({ ph }) => ph === 'M') > events.findIndex(({ ph }) => ph !== 'M')
  return [
    ...unnamed.map((tid) => `thread ${tid} has no name or place`),
    ...(late ? ['metadata is late'] : []),
  ]
}

type Open = { end: number; event: PerfettoEvent }

/** Slices nest, every begin has its end with the same name and arguments, and flows touch an open slice at both ends. */
function slicesAndFlows(events: readonly PerfettoEvent[]): string[] {
  const problems: string[] = []
  const stacks = new Map<number, Open[]>()
  const flows = new Map<number, PerfettoEvent[]>()
  for (const event of events) {
    const { ph, tid, ts = 0, id } = event
    const stack = stacks.get(tid) ?? []
    stacks.set(tid, stack)
    while (ph !== 'M' && (stack.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= ts) stack.pop()
    if (ph === 'B') stack.push({ end: Number.POSITIVE_INFINITY, event })
    if (ph === 'X') {
      const end = ts + (event.dur ?? 0)
      if (end > (stack.at(-1)?.end ?? 0)) problems.push(`${event.name} reaches out of what it is in`)
      stack.push({ end, event })
    }
    if (ph === 'E') {
      const begin = stack.pop()?.event
      const same = begin?.ph === 'B' && begin.name === event.name && begin.ts !== ts
      if (!same || JSON.stringify(begin.args) !== JSON.stringify(event.args))
        problems.push(`${event.name} ends what it did not begin`)
    }
    if (id !== undefined) {
      flows.set(id, [...(flows.get(id) ?? []), event])
      if (stack.length === 0) problems.push(`flow ${id} hangs in the air`)
    }
  }
  for (const [id, ends] of flows)
    if (ends.map(({ ph }) => ph).join('') !== 'sf') problems.push(`flow ${id} is no pair`)
  for (const { event } of [...stacks.values()].flat())
    if (event.ph === 'B') problems.push(`${event.name} has no end`)
  return problems
}
