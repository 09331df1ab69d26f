// Numbers in a Buffer. Source: Node's documentation, "Buffer": buf.readInt8 to buf.writeUIntLE.
const { outOfRange } = require('internal/argument-checks')

const viewOf = (bytes) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

function checkPlace(bytes, offset, size) {
  if (typeof offset !== 'number') throw host.wrongType('offset', 'number', offset)
  if (!Number.isInteger(offset)) throw outOfRange('offset', 'an integer', offset)
  const last = bytes.length - size
  if (last < 0)
    throw host.coded(
      new RangeError('Attempt to access memory outside buffer bounds'),
      'ERR_BUFFER_OUT_OF_BOUNDS',
    )
  if (offset < 0 || offset > last) throw outOfRange('offset', `>= 0 and <= ${last}`, offset)
}

/** Least and greatest value of so many bytes. */
function limitsOf(size, signed) {
  const bits = 8n * BigInt(size)
  return signed ? [-(2n ** (bits - 1n)), 2n ** (bits - 1n) - 1n] : [0n, 2n ** bits - 1n]
}

function checkValue(value, size, signed) {
  const [least, most] = limitsOf(size, signed)
  if (value >= least && value <= most) return
  const n = typeof value === 'bigint' ? 'n' : ''
  const power = `2${n} ** ${8 * size - (signed ? 1 : 0)}${n}`
  const short = `>= ${least} and <= ${most}`
  const long = signed ? `>= -(${power}) and < ${power}` : `>= 0${n} and < ${power}`
  throw outOfRange('value', size > 4 ? long : short, value)
}

function get(bytes, type, size, little, offset = 0) {
  checkPlace(bytes, offset, size)
  return viewOf(bytes)[`get${type}`](offset, little)
}

/** `signed` is null for what has no limits. */
function set(bytes, type, size, little, signed, value, offset = 0) {
  const number = type.startsWith('Big') ? value : Number(value)
  if (signed !== null && !Number.isNaN(number)) checkValue(number, size, signed)
  checkPlace(bytes, offset, size)
  viewOf(bytes)[`set${type}`](offset, number, little)
  return offset + size
}

function readBytes(bytes, offset, size, little, signed) {
  if (offset === undefined) throw host.wrongType('offset', 'number', offset)
  checkSize(size)
  checkPlace(bytes, offset, size)
  let value = 0
  for (let at = 0; at < size; at++) value = value * 256 + bytes[offset + (little ? size - 1 - at : at)]
  return signed && value >= 2 ** (8 * size - 1) ? value - 2 ** (8 * size) : value
}

function writeBytes(bytes, given, offset, size, little, signed) {
  checkSize(size)
  const value = Number(given)
  checkValue(value, size, signed)
  checkPlace(bytes, offset, size)
  let left = value < 0 ? value + 2 ** (8 * size) : value
  for (let at = 0; at < size; at++) {
    bytes[offset + (little ? at : size - 1 - at)] = left % 256
    left = Math.floor(left / 256)
  }
  return offset + size
}

function checkSize(size) {
  if (typeof size !== 'number') throw host.wrongType('byteLength', 'number', size)
  if (!Number.isInteger(size)) throw outOfRange('byteLength', 'an integer', size)
  if (size < 1 || size > 6) throw outOfRange('byteLength', '>= 1 and <= 6', size)
}

function swaps(bytes, size) {
  if (bytes.length % size !== 0)
    throw host.coded(
      new RangeError(`Buffer size must be a multiple of ${8 * size}-bits`),
      'ERR_INVALID_BUFFER_SIZE',
    )
  for (let at = 0; at < bytes.length; at += size) bytes.subarray(at, at + size).reverse()
  return bytes
}

/**
 * The methods, on an object that Buffer's prototype has behind it. Written out: making them in a loop would cost each
 * program that has a Buffer more than all the rest of it.
 */
const numbers = {
  __proto__: Uint8Array.prototype,
  readInt8(offset) {
    return get(this, 'Int8', 1, false, offset)
  },
  writeInt8(value, offset) {
    return set(this, 'Int8', 1, false, true, value, offset)
  },
  readUInt8(offset) {
    return get(this, 'Uint8', 1, false, offset)
  },
  writeUInt8(value, offset) {
    return set(this, 'Uint8', 1, false, false, value, offset)
  },
  readInt16LE(offset) {
    return get(this, 'Int16', 2, true, offset)
  },
  writeInt16LE(value, offset) {
    return set(this, 'Int16', 2, true, true, value, offset)
  },
  readInt16BE(offset) {
    return get(this, 'Int16', 2, false, offset)
  },
  writeInt16BE(value, offset) {
    return set(this, 'Int16', 2, false, true, value, offset)
  },
  readUInt16LE(offset) {
    return get(this, 'Uint16', 2, true, offset)
  },
  writeUInt16LE(value, offset) {
    return set(this, 'Uint16', 2, true, false, value, offset)
  },
  readUInt16BE(offset) {
    return get(this, 'Uint16', 2, false, offset)
  },
  writeUInt16BE(value, offset) {
    return set(this, 'Uint16', 2, false, false, value, offset)
  },
  readInt32LE(offset) {
    return get(this, 'Int32', 4, true, offset)
  },
  writeInt32LE(value, offset) {
    return set(this, 'Int32', 4, true, true, value, offset)
  },
  readInt32BE(offset) {
    return get(this, 'Int32', 4, false, offset)
  },
  writeInt32BE(value, offset) {
    return set(this, 'Int32', 4, false, true, value, offset)
  },
  readUInt32LE(offset) {
    return get(this, 'Uint32', 4, true, offset)
  },
  writeUInt32LE(value, offset) {
    return set(this, 'Uint32', 4, true, false, value, offset)
  },
  readUInt32BE(offset) {
    return get(this, 'Uint32', 4, false, offset)
  },
  writeUInt32BE(value, offset) {
    return set(this, 'Uint32', 4, false, false, value, offset)
  },
  readBigInt64LE(offset) {
    return get(this, 'BigInt64', 8, true, offset)
  },
  writeBigInt64LE(value, offset) {
    return set(this, 'BigInt64', 8, true, true, value, offset)
  },
  readBigInt64BE(offset) {
    return get(this, 'BigInt64', 8, false, offset)
  },
  writeBigInt64BE(value, offset) {
    return set(this, 'BigInt64', 8, false, true, value, offset)
  },
  readBigUInt64LE(offset) {
    return get(this, 'BigUint64', 8, true, offset)
  },
  writeBigUInt64LE(value, offset) {
    return set(this, 'BigUint64', 8, true, false, value, offset)
  },
  readBigUInt64BE(offset) {
    return get(this, 'BigUint64', 8, false, offset)
  },
  writeBigUInt64BE(value, offset) {
    return set(this, 'BigUint64', 8, false, false, value, offset)
  },
  readFloatLE(offset) {
    return get(this, 'Float32', 4, true, offset)
  },
  writeFloatLE(value, offset) {
    return set(this, 'Float32', 4, true, null, value, offset)
  },
  readFloatBE(offset) {
    return get(this, 'Float32', 4, false, offset)
  },
  writeFloatBE(value, offset) {
    return set(this, 'Float32', 4, false, null, value, offset)
  },
  readDoubleLE(offset) {
    return get(this, 'Float64', 8, true, offset)
  },
  writeDoubleLE(value, offset) {
    return set(this, 'Float64', 8, true, null, value, offset)
  },
  readDoubleBE(offset) {
    return get(this, 'Float64', 8, false, offset)
  },
  writeDoubleBE(value, offset) {
    return set(this, 'Float64', 8, false, null, value, offset)
  },
  readIntLE(offset, size) {
    return readBytes(this, offset, size, true, true)
  },
  writeIntLE(value, offset, size) {
    return writeBytes(this, value, offset, size, true, true)
  },
  readIntBE(offset, size) {
    return readBytes(this, offset, size, false, true)
  },
  writeIntBE(value, offset, size) {
    return writeBytes(this, value, offset, size, false, true)
  },
  readUIntLE(offset, size) {
    return readBytes(this, offset, size, true, false)
  },
  writeUIntLE(value, offset, size) {
    return writeBytes(this, value, offset, size, true, false)
  },
  readUIntBE(offset, size) {
    return readBytes(this, offset, size, false, false)
  },
  writeUIntBE(value, offset, size) {
    return writeBytes(this, value, offset, size, false, false)
  },
  swap16() {
    return swaps(this, 2)
  },
  swap32() {
    return swaps(this, 4)
  },
  swap64() {
    return swaps(this, 8)
  },
}
// Both spellings are documented.
numbers.readUint8 = numbers.readUInt8
numbers.writeUint8 = numbers.writeUInt8
numbers.readUint16LE = numbers.readUInt16LE
numbers.writeUint16LE = numbers.writeUInt16LE
numbers.readUint16BE = numbers.readUInt16BE
numbers.writeUint16BE = numbers.writeUInt16BE
numbers.readUint32LE = numbers.readUInt32LE
numbers.writeUint32LE = numbers.writeUInt32LE
numbers.readUint32BE = numbers.readUInt32BE
numbers.writeUint32BE = numbers.writeUInt32BE
numbers.readBigUint64LE = numbers.readBigUInt64LE
numbers.writeBigUint64LE = numbers.writeBigUInt64LE
numbers.readBigUint64BE = numbers.readBigUInt64BE
numbers.writeBigUint64BE = numbers.writeBigUInt64BE
numbers.readUintLE = numbers.readUIntLE
numbers.writeUintLE = numbers.writeUIntLE
numbers.readUintBE = numbers.readUIntBE
numbers.writeUintBE = numbers.writeUIntBE

module.exports = { numbers }
