// node:buffer, what tutorials use of it. Source: Node's documentation, "Buffer".
const { bytesOf, textOf, base64, fromBase64, atob, btoa } = require('internal/text')

class Buffer extends Uint8Array {
  static from(value, encoding) {
    if (typeof value === 'string') return Buffer.of(...encoded(value, encoding))
    if (value instanceof ArrayBuffer) return new Buffer(value)
    return Buffer.of(...(value?.data ?? value))
  }

  static alloc(size, fill = 0) {
    const made = new Buffer(size)
    return fill === 0 ? made : made.fill(fill)
  }

  static allocUnsafe(size) {
    return new Buffer(size)
  }

  static concat(list) {
    return Buffer.of(...list.flatMap((one) => [...one]))
  }

  static isBuffer(value) {
    return value instanceof Buffer
  }

  static byteLength(value, encoding) {
    return typeof value === 'string' ? encoded(value, encoding).length : value.byteLength
  }

  toString(encoding = 'utf8', start = 0, end = this.length) {
    const bytes = [...this.subarray(start, end)]
    if (encoding === 'hex') return bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')
    if (encoding === 'base64') return base64(bytes)
    if (encoding === 'base64url')
      return base64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
    if (encoding === 'ascii' || encoding === 'latin1' || encoding === 'binary')
      return String.fromCharCode(...bytes)
    return textOf(bytes)
  }

  toJSON() {
    return { type: 'Buffer', data: [...this] }
  }

  equals(other) {
    return this.length === other.length && this.every((byte, index) => byte === other[index])
  }

  write(text, offset = 0) {
    const bytes = encoded(text)
    this.set(bytes.slice(0, this.length - offset), offset)
    return Math.min(bytes.length, this.length - offset)
  }

  readUInt8(offset = 0) {
    return this[offset]
  }

  writeUInt8(value, offset = 0) {
    this[offset] = value
    return offset + 1
  }

  slice(start, end) {
    return this.subarray(start, end)
  }

  [Symbol.for('nodejs.util.inspect.custom')]() {
    const shown = [...this.subarray(0, 50)].map((byte) => byte.toString(16).padStart(2, '0')).join(' ')
    const left = this.length - 50
    return `<Buffer${shown === '' ? '' : ` ${shown}`}${left > 0 ? ` ... ${left} more byte${left > 1 ? 's' : ''}` : ''}>`
  }
}

function encoded(text, encoding = 'utf8') {
  if (encoding === 'hex') return (text.match(/[0-9a-f]{2}/gi) ?? []).map((pair) => Number.parseInt(pair, 16))
  if (encoding === 'base64' || encoding === 'base64url') return fromBase64(text) ?? []
  if (encoding === 'latin1' || encoding === 'binary' || encoding === 'ascii')
    return Array.from(text, (one) => one.charCodeAt(0) & 255)
  return bytesOf(text)
}

module.exports = { Buffer, atob, btoa }
