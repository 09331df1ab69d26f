// p-queue: tasks by priority, so many at a time and in an interval. Source: its documentation.
const EventEmitter = require('node:events')

/** Timers can not wait longer, ms: no limit of time. */
const ENDLESS = Number.POSITIVE_INFINITY

class TimeoutError extends Error {
  name = 'TimeoutError'
}

class PQueue extends EventEmitter {
  #waiting = []
  #pending = 0
  #paused
  #options
  /** Started in the interval that runs now, when it ends, and whether somebody waits for that. */
  #started = 0
  #intervalEnds = 0
  #wakes = false

  constructor(options = {}) {
    super()
    this.concurrency = options.concurrency ?? ENDLESS
    this.timeout = options.timeout
    this.#options = { intervalCap: ENDLESS, interval: 0, ...options }
    this.#paused = options.autoStart === false
  }

  get size() {
    return this.#waiting.length
  }

  get pending() {
    return this.#pending
  }

  get isPaused() {
    return this.#paused
  }

  sizeBy({ priority }) {
    return this.#waiting.filter((one) => one.priority === priority).length
  }

  add(task, { priority = 0, timeout = this.timeout, signal, throwOnTimeout = true } = {}) {
    const { promise, resolve, reject } = host.waiting('semaphore', this.#label())
    const run = async () => {
      this.#pending += 1
      try {
        signal?.throwIfAborted()
        const result = await inTime(task({ signal }), timeout, throwOnTimeout)
        resolve(result)
        this.emit('completed', result)
      } catch (error) {
        reject(error)
        this.emit('failed', error)
      }
      this.#pending -= 1
      this.emit('next')
      this.#startAll()
    }
    const before = this.#waiting.findIndex((one) => one.priority < priority)
    this.#waiting.splice(before < 0 ? this.#waiting.length : before, 0, { run, priority })
    this.emit('add')
    this.#startAll()
    return promise
  }

  addAll(tasks, options) {
    return Promise.all(tasks.map((task) => this.add(task, options)))
  }

  start() {
    this.#paused = false
    this.#startAll()
    return this
  }

  pause() {
    this.#paused = true
  }

  clear() {
    this.#waiting = []
  }

  onEmpty() {
    return this.#when('empty', () => this.size === 0)
  }

  onIdle() {
    return this.#when('idle', () => this.size === 0 && this.#pending === 0)
  }

  onSizeLessThan(limit) {
    return this.#when('next', () => this.size < limit)
  }

  #label() {
    const { interval, intervalCap } = this.#options
    const rate = intervalCap === ENDLESS ? '' : `, ${intervalCap} in ${interval} ms`
    return `p-queue, ${this.concurrency === ENDLESS ? 'all' : this.concurrency} at a time${rate}`
  }

  #when(event, isSo) {
    if (isSo()) return Promise.resolve()
    const { promise, resolve } = host.waiting('event', `p-queue, ${event}`)
    const told = () => {
      if (!isSo()) return
      this.off(event, told)
      resolve()
    }
    this.on(event, told)
    return promise
  }

  #startAll() {
    if (this.size === 0) {
      this.emit('empty')
      if (this.#pending === 0) this.emit('idle')
      return
    }
    while (!this.#paused && this.size > 0 && this.#pending < this.concurrency && this.#isAllowed()) {
      this.#started += 1
      const { run } = this.#waiting.shift()
      this.emit('active')
      void run()
    }
  }

  /** An interval starts with its first task; who comes too late for it waits for the next one. */
  #isAllowed() {
    const { interval, intervalCap } = this.#options
    if (intervalCap === ENDLESS) return true
    if (host.now() >= this.#intervalEnds) {
      this.#started = 0
      this.#intervalEnds = host.now() + interval
    }
    if (this.#started < intervalCap) return true
    if (!this.#wakes) host.after(this.#intervalEnds - host.now(), () => this.#nextInterval())
    this.#wakes = true
    return false
  }

  #nextInterval() {
    this.#wakes = false
    this.#startAll()
  }
}

async function inTime(given, ms, throws) {
  if (ms === undefined) return given
  const late = host.waiting('timer', 'the time of a task', ms)
  const stop = host.after(ms, () =>
    throws ? late.reject(new TimeoutError(`Promise timed out after ${ms} milliseconds`)) : late.resolve(),
  )
  try {
    return await Promise.race([given, late.promise])
  } finally {
    stop()
  }
}

module.exports = Object.assign(PQueue, { default: PQueue, TimeoutError })
