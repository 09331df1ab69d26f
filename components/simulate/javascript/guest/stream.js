// node:stream, the parts that tutorials use. Source: Node's documentation, "Stream".
const EventEmitter = require('node:events')
const { Buffer } = require('node:buffer')
const { addAbortSignal, finished, pipelineOf, prematureClose } = require('internal/stream-ends')
const { operatorsOf } = require('internal/stream-operators')
const { isSimulated } = require('internal/handed-over')

const sizeOf = (stream, chunk) => (stream.objectMode ? 1 : chunk.length)

const isStandard = (stream) => stream === process.stdout || stream === process.stderr

class Stream extends EventEmitter {
  destroyed = false
  constructor(options = {}) {
    super()
    Object.defineProperty(this, 'options', { value: options })
    Object.defineProperty(this, 'errored', { value: null, writable: true })
    Object.defineProperty(this, 'closed', { value: false, writable: true })
    if (options.signal) addAbortSignal(options.signal, this)
  }

  destroy(error) {
    if (this.destroyed) return this
    this.destroyed = true
    const done = (failure) => {
      const given = failure ?? error
      this.errored = given ?? null
      process.nextTick(() => {
        this.closed = true
        if (given) this.emit('error', given)
        this.emit('close')
      })
    }
    if (this.options.destroy) this.options.destroy.call(this, error ?? null, done)
    else if (this._destroy) this._destroy(error ?? null, done)
    else done()
    return this
  }

  pipe(target, options) {
    this.on('data', (chunk) => {
      if (target.write(chunk) === false) {
        this.pause()
        target.once('drain', () => this.resume())
      }
    })
    if (options?.end !== false && !isStandard(target)) this.on('end', () => target.end())
    target.emit?.('pipe', this)
    return target
  }
}

function readable(stream, options) {
  const queue = []
  const state = {
    queue,
    size: 0,
    flowing: null,
    ended: false,
    told: false,
    reading: false,
    scheduled: false,
    encoding: options.encoding,
  }
  Object.defineProperty(stream, 'readState', { value: state })
  stream.objectMode = options.objectMode === true || options.readableObjectMode === true
  stream.readableHighWaterMark = options.highWaterMark ?? (stream.objectMode ? 16 : 65536)
}

const reading = {
  push(chunk, encoding) {
    const state = this.readState
    state.reading = false
    if (chunk === null) {
      state.ended = true
      schedule(this)
      return false
    }
    const data = typeof chunk === 'string' && !this.objectMode ? Buffer.from(chunk, encoding) : chunk
    if (!this.objectMode && data.length === 0) return true
    state.queue.push(data)
    state.size += sizeOf(this, data)
    schedule(this)
    return state.size < this.readableHighWaterMark
  },
  setEncoding(encoding) {
    this.readState.encoding = encoding
    return this
  },
  pause() {
    this.readState.flowing = false
    this.emit('pause')
    return this
  },
  resume() {
    const state = this.readState
    if (state.flowing !== true) {
      state.flowing = true
      process.nextTick(() => this.emit('resume'))
    }
    schedule(this)
    return this
  },
  isPaused() {
    return this.readState.flowing === false
  },
  read(size) {
    const state = this.readState
    if (state.queue.length === 0) {
      ask(this)
      return null
    }
    const chunk = this.objectMode || size === undefined ? state.queue.shift() : take(state, size)
    state.size -= sizeOf(this, chunk)
    ask(this)
    if (state.ended && state.queue.length === 0) schedule(this)
    return state.encoding && !this.objectMode ? chunk.toString(state.encoding) : chunk
  },
  on(type, listener) {
    EventEmitter.prototype.on.call(this, type, listener)
    const state = this.readState
    if (type === 'data' && state.flowing !== false) this.resume()
    if (type === 'readable') {
      state.flowing = false
      schedule(this)
    }
    return this
  },
  async *[Symbol.asyncIterator]() {
    const state = this.readState
    let failed = null
    let wake = null
    const stir = () => wake?.()
    state.iterating = stir
    this.on('error', (error) => {
      failed = error
      stir()
    })
    this.on('close', stir)
    try {
      while (true) {
        if (failed ?? this.errored) throw failed ?? this.errored
        if (state.queue.length > 0) {
          const chunk = state.queue.shift()
          state.size -= sizeOf(this, chunk)
          yield state.encoding && !this.objectMode ? chunk.toString(state.encoding) : chunk
          continue
        }
        if (this.destroyed && !state.ended) throw prematureClose()
        if (state.ended) break
        ask(this)
        if (state.queue.length > 0 || state.ended) continue
        const waiting = host.waiting('io', 'a chunk of the stream')
        wake = waiting.resolve
        await waiting.promise
      }
      finish(this)
    } finally {
      if (!this.destroyed) this.destroy()
    }
  },
}

function take(state, size) {
  const all = Buffer.concat(state.queue)
  state.queue.splice(0, state.queue.length, all.subarray(size))
  return all.subarray(0, size)
}

function ask(stream) {
  const state = stream.readState
  if (state.reading || state.ended || stream.destroyed || state.size >= stream.readableHighWaterMark) return
  state.reading = true
  const read = stream.options.read ?? stream._read
  if (read) read.call(stream, stream.readableHighWaterMark)
  else stream.destroy(notImplemented('_read()'))
}

function notImplemented(name) {
  return host.coded(new Error(`The ${name} method is not implemented`), 'ERR_METHOD_NOT_IMPLEMENTED')
}

function finish(stream) {
  const state = stream.readState
  if (state.told) return
  state.told = true
  stream.emit('end')
  const isOver = !stream.writeState || stream.writeState.finished
  if (stream.options.autoDestroy !== false && isOver) stream.destroy()
}

function schedule(stream) {
  const state = stream.readState
  if (state.iterating) return void state.iterating()
  if (state.scheduled) return
  state.scheduled = true
  process.nextTick(() => {
    state.scheduled = false
    flow(stream)
  })
}

function flow(stream) {
  const state = stream.readState
  if (state.flowing === false && stream.listenerCount('readable') > 0) {
    if (state.queue.length > 0 || state.ended) stream.emit('readable')
    else ask(stream)
    if (state.ended && state.queue.length === 0) finish(stream)
    return
  }
  while (state.flowing && state.queue.length > 0) {
    const chunk = state.queue.shift()
    state.size -= sizeOf(stream, chunk)
    stream.emit('data', state.encoding && !stream.objectMode ? chunk.toString(state.encoding) : chunk)
  }
  if (!state.flowing) return
  if (state.ended) {
    if (state.queue.length === 0) finish(stream)
    return
  }
  ask(stream)
}

function writable(stream, options) {
  Object.defineProperty(stream, 'writeState', {
    value: { queue: [], size: 0, writing: false, ending: false, finished: false, blocked: false },
  })
  stream.writableObjectMode = options.objectMode === true || options.writableObjectMode === true
  stream.writableHighWaterMark = options.highWaterMark ?? (stream.writableObjectMode ? 16 : 65536)
}

const writing = {
  write(chunk, encoding, callback) {
    const state = this.writeState
    const done = typeof encoding === 'function' ? encoding : callback
    if (state.ending) {
      const error = host.coded(new Error('write after end'), 'ERR_STREAM_WRITE_AFTER_END')
      process.nextTick(() => this.destroy(error))
      return false
    }
    const given = typeof encoding === 'string' ? encoding : 'utf8'
    if (chunk === null)
      throw host.coded(new TypeError('May not write null values to stream'), 'ERR_STREAM_NULL_VALUES')
    if (
      !this.writableObjectMode &&
      typeof chunk !== 'string' &&
      !ArrayBuffer.isView(chunk) &&
      !isSimulated(chunk)
    )
      throw host.wrongType('chunk', 'of type string or an instance of Buffer, TypedArray, or DataView', chunk)
    const converts =
      typeof chunk === 'string' && !this.writableObjectMode && this.options.decodeStrings !== false
    const data = converts ? Buffer.from(chunk, given) : chunk
    const told = converts || (!this.writableObjectMode && typeof chunk !== 'string') ? 'buffer' : given
    const size = this.writableObjectMode ? 1 : data.length
    state.queue.push({ data, size, encoding: told, done })
    state.size += size
    const room = state.size < this.writableHighWaterMark
    if (!room) state.blocked = true
    next(this)
    return room
  },
  end(chunk, encoding, callback) {
    const done = [chunk, encoding, callback].find((one) => typeof one === 'function')
    if (chunk !== undefined && chunk !== null && typeof chunk !== 'function')
      this.write(chunk, typeof encoding === 'string' ? encoding : undefined)
    if (done) this.once('finish', done)
    this.writeState.ending = true
    next(this)
    return this
  },
  cork() {},
  uncork() {},
}

function next(stream) {
  const state = stream.writeState
  if (state.writing || stream.destroyed) return
  const entry = state.queue.shift()
  if (entry === undefined) {
    if (state.ending && !state.finished) complete(stream)
    return
  }
  state.writing = true
  let now = true
  const done = (error) => {
    state.writing = false
    state.size -= entry.size
    const after = () => {
      entry.done?.(error)
      if (error) return void stream.destroy(error)
      if (state.blocked && state.size === 0 && !state.ending) {
        state.blocked = false
        stream.emit('drain')
      }
      next(stream)
    }
    if (now) process.nextTick(after)
    else after()
  }
  const write = stream.options.write ?? stream._write
  write.call(stream, entry.data, entry.encoding, done)
  now = false
}

function complete(stream) {
  const state = stream.writeState
  state.finished = true
  const done = (error) => {
    if (error) return void stream.destroy(error)
    process.nextTick(() => {
      stream.emit('finish')
      const isOver = !stream.readState || stream.readState.told
      if (stream.options.autoDestroy !== false && isOver) stream.destroy()
    })
  }
  const final = stream.options.final ?? stream._final
  if (final) final.call(stream, done)
  else done()
}

class Readable extends Stream {
  constructor(options = {}) {
    super(options)
    readable(this, options)
  }

  static from(source, options) {
    // A text or a buffer is one chunk, not its characters.
    if (typeof source === 'string' || source instanceof Uint8Array) return Readable.from([source], options)
    const stream = new Readable({ objectMode: true, ...options, read() {} })
    const iterator = source[Symbol.asyncIterator]?.() ?? source[Symbol.iterator]()
    let busy = false
    stream.options.read = async () => {
      if (busy) return
      busy = true
      try {
        const { value, done } = await iterator.next()
        busy = false
        stream.push(done ? null : await value)
      } catch (error) {
        stream.destroy(error)
      }
    }
    return stream
  }

  static fromWeb(stream) {
    return Readable.from(stream, { objectMode: false })
  }

  static toWeb(stream) {
    return ReadableStream.from(stream)
  }
}
Object.assign(Readable.prototype, reading)

class Writable extends Stream {
  constructor(options = {}) {
    super(options)
    writable(this, options)
  }
}
Object.assign(Writable.prototype, writing)

class Duplex extends Readable {
  constructor(options = {}) {
    super(options)
    writable(this, options)
  }
}
Object.assign(Duplex.prototype, writing)

class Transform extends Duplex {
  constructor(options = {}) {
    super({
      ...options,
      read() {},
      write(chunk, encoding, done) {
        const transform = options.transform ?? this._transform
        transform.call(this, chunk, encoding, (error, data) => {
          if (data !== undefined && data !== null) this.push(data)
          done(error)
        })
      },
      final(done) {
        const flush = options.flush ?? this._flush
        const end = (error, data) => {
          if (data !== undefined && data !== null) this.push(data)
          this.push(null)
          done(error)
        }
        if (flush) flush.call(this, end)
        else end()
      },
    })
  }
}

class PassThrough extends Transform {
  _transform(chunk, _encoding, done) {
    done(null, chunk)
  }
}

for (const [name, value] of Object.entries(operatorsOf(Readable)))
  Object.defineProperty(Readable.prototype, name, { value, writable: true, configurable: true })

/** What a program may ask of a stream. Not to be seen where it is printed. */
const STATES = {
  readable: ({ readState, destroyed }) => !destroyed && !readState.told,
  readableEnded: ({ readState }) => readState.told,
  readableFlowing: ({ readState }) => readState.flowing,
  readableLength: ({ readState }) => readState.size,
  readableObjectMode: ({ objectMode }) => objectMode,
}
const WRITE_STATES = {
  writable: ({ writeState, destroyed }) => !destroyed && !writeState.ending,
  writableEnded: ({ writeState }) => writeState.ending,
  writableFinished: ({ writeState }) => writeState.finished,
  writableLength: ({ writeState }) => writeState.size,
  writableNeedDrain: ({ writeState }) => writeState.blocked,
}
for (const [made, states] of [
  [Readable, STATES],
  [Writable, WRITE_STATES],
  [Duplex, WRITE_STATES],
])
  for (const [name, state] of Object.entries(states))
    Object.defineProperty(made.prototype, name, {
      configurable: true,
      get() {
        return this.readState || this.writeState ? state(this) : undefined
      },
    })

const pipeline = pipelineOf({ Readable, Writable, PassThrough })

module.exports = Object.assign(Stream, {
  Stream,
  Readable,
  Writable,
  Duplex,
  Transform,
  PassThrough,
  addAbortSignal,
  compose: (...parts) => parts.reduce((flow, step) => flow.compose(step)),
  finished,
  pipeline,
  isErrored: (stream) => stream.errored !== null,
  isReadable: (stream) => stream.readable,
})
Object.defineProperty(module.exports, 'promises', {
  enumerable: true,
  get: () => require('node:stream/promises'),
})
