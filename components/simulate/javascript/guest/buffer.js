// node:buffer. Source: Node's documentation, "Buffer".
const { checkInteger, outOfRange } = require('internal/argument-checks')
const { numbers } = require('internal/buffer-numbers')
const { decode, encode, isEncoding } = require('internal/encodings')
const { atob, btoa } = require('internal/text')

const BYTES = 'an instance of Buffer or Uint8Array'
/** Bytes that are shown of a longer one: buffer.INSPECT_MAX_BYTES. */
const SHOWN = 50

/** Called with and without `new`, as older programs do. */
function Buffer(value, ...rest) {
  if (typeof value === 'string') return bufferOf(encode(value, rest[0]))
  return Reflect.construct(Uint8Array, value === undefined ? [] : [value, ...rest], new.target ?? Buffer)
}
Object.setPrototypeOf(Buffer, Uint8Array)

const bufferOf = (bytes) => Reflect.construct(Uint8Array, [bytes], Buffer)
const isBytes = (value) => value instanceof Uint8Array

function checkBytes(value, name) {
  if (!isBytes(value)) throw host.wrongType(name, BYTES, value)
}

function from(value, encoding, length) {
  if (typeof value === 'string') return bufferOf(encode(value, encoding))
  if (typeof value === 'object' && value !== null) {
    if (value instanceof ArrayBuffer) return new Buffer(value, encoding, length)
    if (isBytes(value)) return bufferOf(value)
    const inner = value.valueOf?.()
    if (inner != null && inner !== value && (typeof inner === 'string' || typeof inner === 'object'))
      return from(inner, encoding, length)
    if (value.length !== undefined) return bufferOf(Array.from(value))
    if (value.type === 'Buffer' && Array.isArray(value.data)) return bufferOf(value.data)
    const primitive = value[Symbol.toPrimitive]?.('string')
    if (typeof primitive === 'string') return from(primitive, encoding)
  }
  const wanted = 'of type string or an instance of Buffer, ArrayBuffer, or Array or an Array-like Object'
  throw host.wrongType('first argument', wanted, value)
}

function sized(size) {
  checkInteger(size, 'size', 0, Number.MAX_SAFE_INTEGER)
  return Reflect.construct(Uint8Array, [size], Buffer)
}

function concat(list, length) {
  if (!Array.isArray(list)) throw host.wrongType('list', 'an instance of Array', list)
  list.forEach((one, at) => {
    checkBytes(one, `list[${at}]`)
  })
  const whole = bufferOf(list.flatMap((one) => [...one]))
  if (length === undefined || length === whole.length) return whole
  const fitted = sized(length)
  fitted.set(whole.subarray(0, length))
  return fitted
}

function compare(one, other) {
  const shared = Math.min(one.length, other.length)
  for (let at = 0; at < shared; at++) if (one[at] !== other[at]) return one[at] < other[at] ? -1 : 1
  return Math.sign(one.length - other.length)
}

const statics = {
  from,
  of: (...bytes) => bufferOf(bytes),
  alloc(size, fill, encoding) {
    const made = sized(size)
    return fill === undefined || fill === 0 ? made : made.fill(fill, encoding)
  },
  allocUnsafe: sized,
  allocUnsafeSlow: sized,
  concat,
  compare(one, other) {
    checkBytes(one, 'buf1')
    checkBytes(other, 'buf2')
    return compare(one, other)
  },
  isBuffer: (value) => value instanceof Buffer,
  isEncoding,
  byteLength(value, encoding) {
    if (typeof value === 'string') return encode(value, isEncoding(encoding) ? encoding : 'utf8').length
    if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return value.byteLength
    throw host.wrongType('string', 'of type string or an instance of Buffer or ArrayBuffer', value)
  },
}

/** A place in it that may be given in any way: before it is its start, behind it its end. */
function placed(value, otherwise, length) {
  const number = Math.trunc(Number(value))
  return value === undefined ? otherwise : Math.min(Math.max(Number.isNaN(number) ? 0 : number, 0), length)
}

/** What is looked for, as bytes. */
function sought(value, encoding) {
  if (typeof value === 'number') return [value & 255]
  if (typeof value === 'string') return encode(value, encoding)
  if (isBytes(value)) return [...value]
  throw host.wrongType('value', `one of type number or string or ${BYTES}`, value)
}

function search(bytes, value, offset, encoding, backwards) {
  const named = typeof offset === 'string'
  const wanted = sought(value, named ? offset : encoding)
  const number = named ? Number.NaN : Number(offset)
  const given = Number.isNaN(number) ? (backwards ? bytes.length : 0) : Math.trunc(number)
  const start = given < 0 ? given + bytes.length : given
  if (wanted.length === 0) return Math.min(Math.max(start, 0), bytes.length)
  const last = bytes.length - wanted.length
  const matches = (at) => wanted.every((byte, index) => bytes[at + index] === byte)
  if (backwards) {
    for (let at = Math.min(start, last); at >= 0; at--) if (matches(at)) return at
    return -1
  }
  for (let at = Math.max(start, 0); at <= last; at++) if (matches(at)) return at
  return -1
}

const methods = {
  __proto__: numbers,
  get parent() {
    return this.buffer
  },
  get offset() {
    return this.byteOffset
  },
  toString(encoding, start, end) {
    const from = placed(start, 0, this.length)
    return decode(Array.from(this.subarray(from, placed(end, this.length, this.length))), encoding)
  },
  toJSON() {
    return { type: 'Buffer', data: [...this] }
  },
  equals(other) {
    checkBytes(other, 'otherBuffer')
    return compare(this, other) === 0
  },
  compare(target, start = 0, end = target?.length, from = 0, to = this.length) {
    checkBytes(target, 'target')
    return compare(this.subarray(from, to), target.subarray(start, end))
  },
  copy(target, at = 0, start = 0, end = this.length) {
    checkBytes(target, 'target')
    if (at < 0) throw outOfRange('targetStart', '>= 0', at)
    if (start < 0 || start > this.length) throw outOfRange('sourceStart', `>= 0 && <= ${this.length}`, start)
    const room = Math.max(0, target.length - at)
    const part = this.subarray(start, Math.min(end, start + room))
    if (room > 0) target.set(part, at)
    return part.length
  },
  write(text, offset, length, encoding) {
    if (typeof text !== 'string')
      throw host.coded(new TypeError('argument must be a string'), 'ERR_INVALID_ARG_TYPE')
    if (typeof offset === 'string') return this.write(text, 0, this.length, offset)
    if (typeof length === 'string') return this.write(text, offset, undefined, length)
    const from = offset ?? 0
    checkInteger(from, 'offset', 0, this.length)
    const room = Math.min(length ?? this.length, this.length - from)
    const bytes = encode(text, encoding)
    let size = Math.min(bytes.length, room)
    // No half of a letter is written.
    while (size < bytes.length && size > 0 && (bytes[size] & 0xc0) === 0x80 && decode(bytes) === text) size--
    this.set(bytes.slice(0, size), from)
    return size
  },
  fill(value, offset, end, encoding) {
    const named = [offset, end, encoding].find((one) => typeof one === 'string')
    const from = typeof offset === 'number' ? offset : 0
    const to = typeof end === 'number' ? end : this.length
    checkInteger(from, 'offset', 0, Number.MAX_SAFE_INTEGER)
    checkInteger(to, 'end', 0, this.length)
    if (from >= to) return this
    if (typeof value !== 'string' && !isBytes(value)) {
      Uint8Array.prototype.fill.call(this, value & 255, from, to)
      return this
    }
    const bytes = value === '' ? [0] : sought(value, named)
    if (bytes.length === 0)
      throw host.coded(
        new TypeError(`The argument 'value' is invalid. Received '${value}'`),
        'ERR_INVALID_ARG_VALUE',
      )
    this.set(
      Array.from({ length: to - from }, (_, at) => bytes[at % bytes.length]),
      from,
    )
    return this
  },
  indexOf(value, offset, encoding) {
    return search(this, value, offset, encoding, false)
  },
  lastIndexOf(value, offset, encoding) {
    return search(this, value, offset, encoding, true)
  },
  includes(value, offset, encoding) {
    return this.indexOf(value, offset, encoding) !== -1
  },
  slice(start, end) {
    return this.subarray(start, end)
  },
  [Symbol.for('nodejs.util.inspect.custom')]() {
    const shown = [...this.subarray(0, SHOWN)].map((byte) => byte.toString(16).padStart(2, '0')).join(' ')
    const left = this.length - SHOWN
    return `<Buffer${shown === '' ? '' : ` ${shown}`}${left > 0 ? ` ... ${left} more byte${left > 1 ? 's' : ''}` : ''}>`
  },
}
methods.toLocaleString = methods.toString
Object.defineProperty(methods, 'constructor', { value: Buffer, writable: true, configurable: true })

Buffer.prototype = methods
Object.assign(Buffer, statics)
Buffer.poolSize = 65536

module.exports = {
  Buffer,
  atob,
  btoa,
  constants: { MAX_LENGTH: Number.MAX_SAFE_INTEGER },
  INSPECT_MAX_BYTES: SHOWN,
}
