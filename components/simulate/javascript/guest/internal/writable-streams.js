// WritableStream, TransformStream and the encoding streams. Source: Streams Standard, 5 and 6; Encoding Standard.
const { ReadableStream, called, invalid, quiet } = require('internal/streams')
const { TextEncoder, TextDecoder } = require('internal/text')

const inner = new WeakMap()
const of = (object) => inner.get(object)
const INSPECT = Symbol.for('nodejs.util.inspect.custom')

class WritableStream {
  constructor(sink = {}, strategy = {}) {
    const self = {
      state: 'writable',
      sink: sink ?? {},
      queue: [],
      size: 0,
      writer: null,
      closing: null,
      mark: strategy.highWaterMark ?? 1,
      sizeOf: strategy.size ?? (() => 1),
      ready: Promise.withResolvers(),
      over: Promise.withResolvers(),
      signal: new AbortController(),
    }
    self.ready.resolve()
    quiet(self.over.promise)
    inner.set(this, self)
    self.controller = {
      error: (reason) => fail(self, reason),
      get signal() {
        return self.signal.signal
      },
    }
    const started = self.sink.start?.(self.controller)
    pressure(self)
    Promise.resolve(started).then(
      () => {
        self.started = true
        advance(self)
      },
      (error) => fail(self, error),
    )
  }

  get locked() {
    return of(this).writer !== null
  }

  getWriter() {
    return new WritableStreamDefaultWriter(this)
  }

  abort(reason) {
    return this.locked ? Promise.reject(invalid('WritableStream is locked')) : abort(of(this), reason)
  }

  close() {
    return this.locked ? Promise.reject(invalid('WritableStream is locked')) : close(of(this))
  }

  [INSPECT](_depth, _options, inspect) {
    return `WritableStream ${inspect({ locked: this.locked, state: of(this).state })}`
  }
}

/** `ready` is a new promise each time that there is too much to write. */
function pressure(self) {
  const full = self.state === 'writable' && self.closing === null && self.mark - self.size <= 0
  if (full === (self.full ?? false)) return
  self.full = full
  if (full) {
    self.ready = Promise.withResolvers()
    quiet(self.ready.promise)
  } else self.ready.resolve()
}

function advance(self) {
  if (!self.started || self.busy || self.state !== 'writable') return
  const [entry] = self.queue
  if (entry === undefined) {
    if (self.closing !== null) end(self)
    return
  }
  self.busy = true
  called(self.sink, 'write', entry.chunk, self.controller).then(
    () => {
      self.busy = false
      entry.resolve()
      self.queue.shift()
      self.size -= entry.size
      pressure(self)
      advance(self)
    },
    (error) => {
      self.busy = false
      entry.reject(error)
      self.queue.shift()
      fail(self, error)
    },
  )
}

function end(self) {
  self.busy = true
  called(self.sink, 'close').then(
    () => {
      self.state = 'closed'
      self.closing.resolve()
      self.over.resolve()
    },
    (error) => {
      self.closing.reject(error)
      fail(self, error)
    },
  )
}

function fail(self, error) {
  if (self.state !== 'writable') return
  self.state = 'errored'
  self.error = error
  self.full = false
  for (const entry of self.queue.splice(self.busy ? 1 : 0)) entry.reject(error)
  self.ready.reject(error)
  self.ready = Promise.withResolvers()
  self.ready.reject(error)
  quiet(self.ready.promise)
  self.closing?.reject(error)
  self.over.reject(error)
}

function abort(self, reason) {
  if (self.state !== 'writable') return Promise.resolve()
  self.signal.abort(reason)
  fail(self, reason)
  return called(self.sink, 'abort', reason).then(() => undefined)
}

function close(self) {
  if (self.state !== 'writable' || self.closing !== null)
    return Promise.reject(invalid('WritableStream is closed'))
  self.closing = Promise.withResolvers()
  pressure(self)
  advance(self)
  return self.closing.promise
}

class WritableStreamDefaultWriter {
  constructor(stream) {
    const self = of(stream)
    if (self.writer !== null) throw invalid('WritableStream is locked')
    self.writer = this
    inner.set(this, self)
  }

  get ready() {
    return of(this).ready.promise
  }

  get closed() {
    return of(this).over.promise
  }

  get desiredSize() {
    const { state, mark, size } = of(this)
    return state === 'errored' ? null : state === 'closed' ? 0 : mark - size
  }

  write(chunk) {
    const self = of(this)
    if (self.state === 'errored') return Promise.reject(self.error)
    if (self.state === 'closed' || self.closing !== null)
      return Promise.reject(invalid('WritableStream is closed'))
    const size = self.sizeOf(chunk)
    const { promise, resolve, reject } = host.waiting('io', 'the stream to write it')
    self.queue.push({ chunk, size, resolve, reject })
    self.size += size
    pressure(self)
    advance(self)
    return promise
  }

  close() {
    return close(of(this))
  }

  abort(reason) {
    return abort(of(this), reason)
  }

  releaseLock() {
    of(this).writer = null
  }
}

class TransformStream {
  constructor(transformer = {}, writing = {}, reading = {}) {
    const given = transformer ?? {}
    let full
    let change
    const setFull = (now) => {
      change?.resolve()
      change = Promise.withResolvers()
      full = now
    }
    let output
    const started = Promise.withResolvers()
    const perform = (chunk) => {
      if (given.transform) return called(given, 'transform', chunk, this.controller).catch(failBoth)
      this.controller.enqueue(chunk)
    }
    const failBoth = (error) => {
      output.error(error)
      throw error
    }
    const writable = new WritableStream(
      {
        start: () => started.promise,
        write: (chunk) => (full ? change.promise.then(() => perform(chunk)) : perform(chunk)),
        close: () =>
          called(given, 'flush', this.controller).then(() => this.ended || output.close(), failBoth),
        abort: (reason) => output.error(reason),
      },
      { highWaterMark: 1, ...writing },
    )
    const readable = new ReadableStream(
      {
        start: (controller) => {
          output = controller
          return started.promise
        },
        pull: () => {
          setFull(false)
          return change.promise
        },
        cancel: (reason) => fail(of(writable), reason),
      },
      { highWaterMark: 0, ...reading },
    )
    setFull(true)
    const controller = {
      get desiredSize() {
        return output.desiredSize
      },
      enqueue: (chunk) => {
        output.enqueue(chunk)
        if (ReadableStream.isFull(readable) !== full) setFull(true)
      },
      error: (reason) => {
        output.error(reason)
        fail(of(writable), reason)
      },
      terminate: () => {
        this.ended = true
        output.close()
        fail(of(writable), invalid('TransformStream has been terminated'))
      },
    }
    for (const [key, value] of Object.entries({ readable, writable, controller, ended: false }))
      Object.defineProperty(this, key, { value, writable: true, configurable: true })
    started.resolve(given.start?.(controller))
  }
}

class TextDecoderStream extends TransformStream {
  constructor() {
    const decoder = new TextDecoder()
    super({ transform: (chunk, controller) => controller.enqueue(decoder.decode(chunk)) })
  }
}

class TextEncoderStream extends TransformStream {
  constructor() {
    const encoder = new TextEncoder()
    super({ transform: (chunk, controller) => controller.enqueue(encoder.encode(chunk)) })
  }
}

class CountQueuingStrategy {
  constructor({ highWaterMark }) {
    this.highWaterMark = highWaterMark
  }

  size() {
    return 1
  }
}

class ByteLengthQueuingStrategy extends CountQueuingStrategy {
  size(chunk) {
    return chunk.byteLength
  }
}

module.exports = {
  WritableStream,
  WritableStreamDefaultWriter,
  TransformStream,
  TextDecoderStream,
  TextEncoderStream,
  CountQueuingStrategy,
  ByteLengthQueuingStrategy,
}
