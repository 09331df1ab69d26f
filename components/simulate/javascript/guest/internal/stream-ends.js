// pipeline, finished and addAbortSignal of node:stream. Source: Node's documentation, "Stream".
const { onAbort } = require('internal/abort')
const { isSimulated } = require('internal/handed-over')

function prematureClose() {
  return host.coded(new Error('Premature close'), 'ERR_STREAM_PREMATURE_CLOSE')
}

const isStandard = (stream) => stream === process.stdout || stream === process.stderr
const hasEnded = (stream) => !stream.readState || stream.readState.told
const hasFinished = (stream) => !stream.writeState || stream.writeState.finished

function finished(stream, ...rest) {
  const callback = rest.at(-1)
  const options = rest.length > 1 ? rest[0] : {}
  const isRead = stream.readState && options.readable !== false
  const isWritten = stream.writeState && options.writable !== false
  let over = false
  const done = (error) => {
    if (over) return
    over = true
    ignore()
    callback.call(stream, error)
  }
  const isDone = () => (!isRead || hasEnded(stream)) && (!isWritten || hasFinished(stream))
  const look = () => isDone() && done()
  if (isRead) stream.on('end', look)
  if (isWritten) stream.on('finish', look)
  stream.on('error', done)
  stream.on('close', () => (isDone() ? done() : done(prematureClose())))
  if (stream.closed || isDone()) process.nextTick(() => done(isDone() ? undefined : prematureClose()))
  const ignore = onAbort(options.signal, (error) => process.nextTick(() => done(error)))
  return () => {
    over = true
    ignore()
  }
}

function addAbortSignal(signal, stream) {
  onAbort(signal, (error) => stream.destroy(error))
  return stream
}

/** Something simulated among real streams: a source has a few chunks, a step hands on, an end takes everything. */
function realOf(part, index, count, { Readable, Writable, PassThrough }) {
  if (!isSimulated(part)) return part
  if (index === 0) return Readable.from(textsOf(part))
  const rest = { objectMode: true }
  return index < count - 1
    ? new PassThrough(rest)
    : new Writable({ ...rest, write: (_chunk, _encoding, done) => done() })
}

async function* textsOf(source) {
  for await (const item of source) yield `${item}\n`
}

// Node tells a callback from the last step of a pipeline by what it gives; an async function is a step.
const isLast = (part) => host.kindOf(part) === 'AsyncFunction'
const isCallback = (part) => typeof part === 'function' && part.length < 2 && !isLast(part)

function pipelineOf(classes) {
  const { Readable } = classes
  return function pipeline(...given) {
    const parts = given.length === 1 && Array.isArray(given[0]) ? [...given[0]] : given
    const callback = parts.length > 2 && isCallback(parts.at(-1)) ? parts.pop() : () => {}
    return connected(
      parts.map((part, index) => realOf(part, index, parts.length, classes)),
      callback,
      {},
      Readable,
    )
  }
}

function connected(parts, callback, { signal }, Readable) {
  let over = false
  let streams = []
  const end = (error) => {
    if (over) return
    over = true
    ignore()
    if (error) for (const stream of streams) stream.destroy()
    callback(error)
  }
  const ignore = onAbort(signal, (error) => process.nextTick(() => end(error)))
  let flow = null
  for (const part of parts) {
    if (typeof part !== 'function') {
      const stream = part.on ? part : Readable.from(part)
      stream.on('error', end)
      stream.on('close', () => (hasEnded(stream) && hasFinished(stream)) || end(prematureClose()))
      streams = [...streams, stream]
      flow = flow === null ? stream : (flow.pipe ? flow : Readable.from(flow)).pipe(stream)
      continue
    }
    const made = flow === null ? part() : part(flow)
    if (typeof made?.then === 'function') {
      made.then(() => end(), end)
      return made
    }
    flow = made
  }
  const last = streams.at(-1)
  if (isStandard(last)) {
    // Node ends it here, and nothing is printed after that.
    streams.at(-2).on('end', () => {
      last.end()
      end()
    })
    return last
  }
  last.on(last.writeState ? 'finish' : 'end', () => end())
  return last
}

const isOptions = (part) =>
  part !== null &&
  typeof part === 'object' &&
  !part.on &&
  !isSimulated(part) &&
  !part[Symbol.asyncIterator] &&
  !part[Symbol.iterator]

/** `pipeline` of node:stream/promises, whose last argument may be its options. */
function pipelineWith(classes, parts, callback) {
  const options = isOptions(parts.at(-1)) ? parts.pop() : {}
  const real = parts.map((part, index) => realOf(part, index, parts.length, classes))
  connected(real, callback, options, classes.Readable)
}

module.exports = { addAbortSignal, finished, pipelineOf, pipelineWith, prematureClose, textsOf }
