// ReadableStream and what reads it. Source: Streams Standard, 4 "Readable streams".
const inner = new WeakMap()
const of = (object) => inner.get(object)
const INSPECT = Symbol.for('nodejs.util.inspect.custom')

function invalid(words) {
  return host.coded(new TypeError(`Invalid state: ${words}`), 'ERR_INVALID_STATE')
}

/** Calls one of the methods that a program gave, also where there is none. */
function called(object, name, ...args) {
  try {
    return Promise.resolve(object[name]?.(...args))
  } catch (error) {
    return Promise.reject(error)
  }
}

const quiet = (promise) => {
  promise.catch(() => {})
  return promise
}

class ReadableStream {
  constructor(source = {}, strategy = {}) {
    const self = {
      state: 'readable',
      source: source ?? {},
      queue: [],
      size: 0,
      requests: [],
      reader: null,
      mark: strategy.highWaterMark ?? (source?.type === 'bytes' ? 0 : 1),
      sizeOf: strategy.size ?? (() => 1),
    }
    inner.set(this, self)
    self.controller = new ReadableStreamDefaultController(self)
    const started = self.source.start?.(self.controller)
    Promise.resolve(started).then(
      () => {
        self.started = true
        pull(self)
      },
      (error) => fail(self, error),
    )
  }

  get locked() {
    return of(this).reader !== null
  }

  getReader(options) {
    return new ReadableStreamDefaultReader(this, options)
  }

  cancel(reason) {
    if (this.locked) return Promise.reject(invalid('ReadableStream is locked'))
    return cancel(of(this), reason)
  }

  pipeThrough(pair, options) {
    quiet(this.pipeTo(pair.writable, options))
    return pair.readable
  }

  async pipeTo(target, { preventClose, preventAbort, preventCancel, signal } = {}) {
    const reader = this.getReader()
    const writer = target.getWriter()
    signal?.addEventListener('abort', () => {
      if (!preventAbort) quiet(writer.abort(signal.reason))
      if (!preventCancel) quiet(cancel(of(this), signal.reason))
    })
    let from = 'source'
    try {
      let last
      while (true) {
        from = 'target'
        await writer.ready
        from = 'source'
        const { value, done } = await reader.read()
        signal?.throwIfAborted()
        if (done) break
        last = quiet(writer.write(value))
      }
      from = 'target'
      await last
      if (!preventClose) await writer.close()
    } catch (error) {
      if (from === 'source' && !preventAbort) await writer.abort(error).catch(() => {})
      if (from === 'target' && !preventCancel) quiet(cancel(of(this), error))
      throw error
    } finally {
      reader.releaseLock()
      writer.releaseLock()
    }
  }

  tee() {
    const reader = this.getReader()
    const branches = []
    const pullBoth = async () => {
      const { value, done } = await reader.read()
      for (const controller of branches)
        if (done) controller.close()
        else controller.enqueue(value)
    }
    const branch = () =>
      new ReadableStream(
        { start: (controller) => void branches.push(controller), pull: pullBoth },
        { highWaterMark: 0 },
      )
    return [branch(), branch()]
  }

  async *values({ preventCancel } = {}) {
    const reader = this.getReader()
    let over = false
    try {
      while (true) {
        const { value, done } = await reader.read()
        if (done) {
          over = true
          return
        }
        yield value
      }
    } catch (error) {
      over = true
      throw error
    } finally {
      if (!over && !preventCancel) await cancel(of(this), undefined)
      reader.releaseLock()
    }
  }

  [Symbol.asyncIterator](options) {
    return this.values(options)
  }

  [INSPECT](_depth, _options, inspect) {
    const { state, source } = of(this)
    return `ReadableStream ${inspect({ locked: this.locked, state, supportsBYOB: source.type === 'bytes' })}`
  }

  static from(source) {
    const iterator = source[Symbol.asyncIterator]?.() ?? source[Symbol.iterator]()
    return new ReadableStream(
      {
        async pull(controller) {
          const { value, done } = await iterator.next()
          if (done) controller.close()
          else controller.enqueue(await value)
        },
        cancel: (reason) => iterator.return?.(reason),
      },
      { highWaterMark: 0 },
    )
  }

  static isRead(stream) {
    return of(stream).disturbed === true
  }

  /** For TransformStream: whether its readable side has enough. */
  static isFull(stream) {
    const self = of(stream)
    return self.requests.length === 0 && self.mark - self.size <= 0
  }
}

function pull(self) {
  const wanted = self.requests.length > 0 || self.mark - self.size > 0
  if (self.state !== 'readable' || self.closing || !self.started || !wanted) return
  if (self.pulling) {
    self.again = true
    return
  }
  self.pulling = true
  called(self.source, 'pull', self.controller).then(
    () => {
      self.pulling = false
      if (!self.again) return
      self.again = false
      pull(self)
    },
    (error) => fail(self, error),
  )
}

function finish(self) {
  self.state = 'closed'
  for (const request of self.requests.splice(0)) request.resolve({ value: undefined, done: true })
  self.reader?.over.resolve()
}

function fail(self, error) {
  if (self.state !== 'readable') return
  self.state = 'errored'
  self.error = error
  self.queue = []
  for (const request of self.requests.splice(0)) request.reject(error)
  self.reader?.over.reject(error)
}

function cancel(self, reason) {
  if (self.state === 'closed') return Promise.resolve()
  if (self.state === 'errored') return Promise.reject(self.error)
  self.queue = []
  finish(self)
  return called(self.source, 'cancel', reason).then(() => undefined)
}

class ReadableStreamDefaultController {
  constructor(self) {
    inner.set(this, self)
  }

  get desiredSize() {
    const { state, mark, size } = of(this)
    return state === 'errored' ? null : state === 'closed' ? 0 : mark - size
  }

  enqueue(chunk) {
    const self = of(this)
    if (self.closing || self.state !== 'readable') throw invalid('Controller is already closed')
    if (self.requests.length > 0) self.requests.shift().resolve({ value: chunk, done: false })
    else {
      const size = self.sizeOf(chunk)
      self.queue.push({ chunk, size })
      self.size += size
    }
    pull(self)
  }

  close() {
    const self = of(this)
    if (self.closing || self.state !== 'readable') throw invalid('Controller is already closed')
    self.closing = true
    if (self.queue.length === 0) finish(self)
  }

  error(reason) {
    fail(of(this), reason)
  }
}

class ReadableStreamDefaultReader {
  constructor(stream, options) {
    const self = of(stream)
    if (self.reader !== null) throw invalid('ReadableStream is locked')
    this.isBytes = options?.mode === 'byob'
    Object.defineProperty(this, 'isBytes', { enumerable: false })
    const over = Promise.withResolvers()
    quiet(over.promise)
    if (self.state === 'closed') over.resolve()
    if (self.state === 'errored') over.reject(self.error)
    self.reader = { over }
    inner.set(this, { self, over })
  }

  get closed() {
    return of(this).over.promise
  }

  read(view) {
    const { self } = of(this)
    if (self === null) return Promise.reject(invalid('The reader is not attached to a stream'))
    const given = next(self)
    return this.isBytes && view !== undefined ? given.then((part) => into(view, part, self)) : given
  }

  releaseLock() {
    const own = of(this)
    if (own.self === null) return
    for (const request of own.self.requests.splice(0)) request.reject(invalid('Releasing reader'))
    own.self.reader = null
    own.self = null
  }

  cancel(reason) {
    const { self } = of(this)
    return self === null
      ? Promise.reject(invalid('The reader is not attached to a stream'))
      : cancel(self, reason)
  }
}

function next(self) {
  self.disturbed = true
  if (self.state === 'errored') return Promise.reject(self.error)
  if (self.queue.length > 0) {
    const { chunk, size } = self.queue.shift()
    self.size -= size
    if (self.closing && self.queue.length === 0) finish(self)
    else pull(self)
    return Promise.resolve({ value: chunk, done: false })
  }
  if (self.state === 'closed') return Promise.resolve({ value: undefined, done: true })
  const waiting = host.waiting('io', 'a chunk of the stream')
  self.requests.push(waiting)
  pull(self)
  return waiting.promise
}

/** A reader of bytes fills what it is given; what is left over is read next. */
function into(view, { value, done }, self) {
  if (done) return { value: new view.constructor(view.buffer, view.byteOffset, 0), done }
  const part = value.subarray(0, view.byteLength)
  const filled = new Uint8Array(view.buffer, view.byteOffset, part.length)
  filled.set(part)
  if (part.length < value.length) {
    const chunk = value.subarray(part.length)
    self.queue.unshift({ chunk, size: chunk.length })
    self.size += chunk.length
  }
  return { value: new view.constructor(filled.buffer, filled.byteOffset, filled.length), done }
}

module.exports = {
  ReadableStream,
  ReadableStreamDefaultReader,
  ReadableStreamDefaultController,
  called,
  fail,
  invalid,
  quiet,
}
