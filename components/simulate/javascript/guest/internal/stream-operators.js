// Readable.prototype.map and the like. Source: Node's documentation, "Stream", "readable.map(fn[, options])" and on.
const { abortError } = require('internal/abort')

function check(call) {
  if (typeof call !== 'function') throw host.wrongType('fn', 'function', call)
}

/** Items of the stream with what was made of them, in order, while up to `concurrency` are being made. */
async function* mapped(stream, call, options) {
  const most = options?.concurrency ?? 1
  const signal = options?.signal
  const given = { signal: signal ?? new AbortController().signal }
  const made = []
  for await (const item of stream) {
    if (signal?.aborted) throw abortError(signal)
    const result = call(item, given)
    if (most === 1) {
      yield { item, result: await result }
      continue
    }
    // A rejection is told where the result is taken.
    if (typeof result?.then === 'function') result.then(undefined, () => {})
    made.push({ item, result })
    if (made.length < most) continue
    const first = made.shift()
    yield { item: first.item, result: await first.result }
  }
  for (const { item, result } of made) yield { item, result: await result }
}

async function* filtered(stream, call, options) {
  for await (const { item, result } of mapped(stream, call, options)) if (result) yield item
}

async function* results(stream, call, options) {
  for await (const { result } of mapped(stream, call, options)) yield result
}

async function* flat(stream, call, options) {
  for await (const { result } of mapped(stream, call, options)) yield* result
}

async function* taken(stream, count) {
  if (count <= 0) return
  let left = count
  for await (const item of stream) {
    yield item
    left -= 1
    if (left <= 0) return
  }
}

async function* dropped(stream, count) {
  let left = count
  for await (const item of stream) {
    if (left > 0) left -= 1
    else yield item
  }
}

async function found(stream, call, options) {
  for await (const item of filtered(stream, call, options)) return { item }
  return null
}

function reduceOfNothing() {
  return host.coded(new TypeError('Reduce of an empty stream requires an initial value'), 'ERR_MISSING_ARGS')
}

/** What `Readable.prototype` has of them. */
function operatorsOf(Readable) {
  const stream = (make) =>
    function made(call, options) {
      if (make !== taken && make !== dropped) check(call)
      return Readable.from(make(this, call, options))
    }
  return {
    map: stream(results),
    filter: stream(filtered),
    flatMap: stream(flat),
    take: stream(taken),
    drop: stream(dropped),
    async forEach(call, options) {
      check(call)
      for await (const _ of mapped(this, call, options));
    },
    async toArray(options) {
      const all = []
      for await (const item of this) {
        if (options?.signal?.aborted) throw abortError(options.signal)
        all.push(item)
      }
      return all
    },
    async some(call, options) {
      check(call)
      return (await found(this, call, options)) !== null
    },
    async every(call, options) {
      check(call)
      return (await found(this, async (...args) => !(await call(...args)), options)) === null
    },
    async find(call, options) {
      check(call)
      return (await found(this, call, options))?.item
    },
    async reduce(call, ...rest) {
      check(call)
      const given = { signal: rest[1]?.signal ?? new AbortController().signal }
      let has = rest.length > 0
      let value = rest[0]
      for await (const item of this) {
        value = has ? await call(value, item, given) : item
        has = true
      }
      if (!has) throw reduceOfNothing()
      return value
    },
    /** A step of its own: another stream, or a generator of what this one gives. */
    compose(step) {
      return typeof step === 'function' ? Readable.from(step(this)) : this.pipe(step)
    },
    iterator(options) {
      return this[Symbol.asyncIterator](options)
    },
  }
}

module.exports = { operatorsOf }
