/**
 * Node's event loop: timers, pending, poll, check, close, each phase's callbacks followed by ticks and microtasks.
 * Source: Node's guide "The Node.js event loop", lib/internal/timers.js, lib/internal/process/task_queues.js (v24).
 */
import type { VirtualMs } from '../../../trace/index.ts'
import { type EventLoop, type LoopHost, type Scheduled, scheduled } from './loop.ts'

/** A delay that a timer may have, ms; others become 1. lib/internal/timers.js, TIMEOUT_MAX. */
const LONGEST_DELAY = 2 ** 31 - 1

/** All timers of one delay: they ring one after the other, and the list is due when its first one is. */
type TimerList = { delay: number; expiry: VirtualMs; order: number; timers: Scheduled[] }

export function createNodeLoop(host: LoopHost): EventLoop {
  const lists = new Map<number, TimerList>()
  let orders = 0
  let answers: Scheduled[] = []
  const immediates: Scheduled[] = []
  const closing: Scheduled[] = []
  const ticks: (() => void)[] = []

  function insert(timer: Scheduled, start: VirtualMs): void {
    timer.due = start + timer.delay
    let list = lists.get(timer.delay)
    if (list === undefined) {
      list = { delay: timer.delay, expiry: timer.due, order: orders++, timers: [] }
      lists.set(timer.delay, list)
    }
    list.timers.push(timer)
  }

  /** processTicksAndRejections: all ticks, then all microtasks, until neither is left. */
  function checkpoint(): void {
    do {
      for (let tick = ticks.shift(); tick !== undefined; tick = ticks.shift()) tick()
      host.drainMicrotasks()
    } while (ticks.length > 0 || host.tellRejections())
  }

  /** Whoever runs the loop has what it wanted. Loops run inside of each other: see one-at-a-time.ts. */
  let isDone = () => false

  /** One after the other. Those that are left when the loop is done go back in front. */
  function runAll(entries: Scheduled[], left: Scheduled[]): void {
    for (let entry = entries.shift(); entry !== undefined; entry = entries.shift()) {
      if (entry.cancelled) continue
      entry.run()
      checkpoint()
      if (isDone()) return void left.unshift(...entries)
    }
  }

  function firstList(): TimerList | undefined {
    let first: TimerList | undefined
    for (const list of lists.values()) {
      list.timers = list.timers.filter(({ cancelled }) => !cancelled)
      if (list.timers.length === 0) {
        lists.delete(list.delay)
        continue
      }
      const sooner = first === undefined || list.expiry < first.expiry
      if (sooner || (list.expiry === first?.expiry && list.order < first.order)) first = list
    }
    return first
  }

  /** processTimers and listOnTimeout. */
  function runTimers(): void {
    for (let list = firstList(); list !== undefined && list.expiry <= host.now(); list = firstList()) {
      for (;;) {
        const timer = list.timers[0]
        if (timer === undefined) break
        if (timer.due > host.now()) {
          list.expiry = Math.max(timer.due, host.now() + 1)
          list.order = orders++
          break
        }
        list.timers.shift()
        if (timer.cancelled) continue
        const start = host.now()
        timer.run()
        if (timer.repeat && !timer.cancelled) insert(timer, Math.max(start, host.now()))
        checkpoint()
        if (isDone()) return
      }
      if (list.timers.length === 0 && lists.get(list.delay) === list) lists.delete(list.delay)
    }
  }

  function poll(): void {
    const due = answers.filter((answer) => answer.due <= host.now()).sort((a, b) => a.due - b.due)
    answers = answers.filter((answer) => answer.due > host.now())
    runAll(due, answers)
  }

  /** When the next thing is due; null when nothing keeps the loop alive. */
  function nextDue(): VirtualMs | null {
    const alive = [...lists.values()].some((list) =>
      list.timers.some((timer) => !timer.cancelled && timer.keepsAlive),
    )
    if (!alive && answers.every(({ cancelled, keepsAlive }) => cancelled || !keepsAlive)) return null
    const dues = answers.filter(({ cancelled }) => !cancelled).map(({ due }) => due)
    const list = firstList()
    return Math.min(...dues, list?.expiry ?? Number.POSITIVE_INFINITY)
  }

  function check(): void {
    runAll(immediates.splice(0), immediates)
  }

  function close(): void {
    runAll(closing.splice(0), closing)
  }

  /** Turns until nothing is left, or it is done. Of immediates and closings, only those that are there already. */
  function turn(): void {
    if (isDone()) return
    // A program takes longer than 1 ms to load: what it set to 0 is due when the loop begins.
    const first = firstList()
    if (first !== undefined && first.expiry <= host.now() + 1) host.moveTo(host.now() + 1)
    for (;;) {
      for (const phase of [runTimers, poll, check, close]) {
        phase()
        if (isDone()) return
      }
      const alive = immediates.some(({ cancelled, keepsAlive }) => !cancelled && keepsAlive)
      if (alive || closing.length > 0) continue
      const due = nextDue()
      if (due === null) return
      if (due > host.now()) host.moveTo(due)
    }
  }

  return {
    kind: 'node',
    setTimer(delay, repeat, run) {
      const ms = Math.trunc(delay >= 1 && delay <= LONGEST_DELAY ? delay : 1)
      const timer = scheduled(0, ms, repeat, run)
      insert(timer, Math.floor(host.now()))
      return timer
    },
    setAnswer(delay, run) {
      const answer = scheduled(host.now() + delay, delay, false, run)
      answers.push(answer)
      return answer
    },
    post(source, run) {
      const entry = scheduled(host.now(), 0, false, run)
      if (source === 'immediate') immediates.push(entry)
      else if (source === 'close') closing.push(entry)
      else answers.push(entry)
      return entry
    },
    atFrame: () => {
      throw new Error('Node has no frames')
    },
    nextTick: (run) => void ticks.push(run),
    onlyRepeats: () =>
      [...answers, ...immediates, ...closing].every(({ cancelled }) => cancelled) &&
      [...lists.values()].every(({ timers }) => timers.every(({ repeat, cancelled }) => repeat || cancelled)),
    checkpoint,
    run(done = () => false) {
      const before = isDone
      isDone = done
      turn()
      isDone = before
    },
  }
}
