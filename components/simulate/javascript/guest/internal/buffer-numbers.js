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

const reads = (type, size, little) =>
  function (offset = 0) {
    checkPlace(this, offset, size)
    return viewOf(this)[`get${type}`](offset, little)
  }

const writes = (type, size, little, signed) =>
  function (value, offset = 0) {
    const number = type.startsWith('Big') ? value : Number(value)
    if (signed !== null && !Number.isNaN(number)) checkValue(number, size, signed)
    checkPlace(this, offset, size)
    viewOf(this)[`set${type}`](offset, number, little)
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

/** Puts the methods where every Buffer finds them. */
function addNumbers(prototype) {
  const add = (name, method) => {
    Object.defineProperty(method, 'name', { value: name })
    prototype[name] = method
    // Both spellings are documented.
    if (name.includes('UInt')) prototype[name.replace('UInt', 'Uint')] = method
  }
  const kinds = [
    ['Int8', 'Int8', 1, true],
    ['UInt8', 'Uint8', 1, false],
    ['Int16', 'Int16', 2, true],
    ['UInt16', 'Uint16', 2, false],
    ['Int32', 'Int32', 4, true],
    ['UInt32', 'Uint32', 4, false],
    ['BigInt64', 'BigInt64', 8, true],
    ['BigUInt64', 'BigUint64', 8, false],
    ['Float', 'Float32', 4, null],
    ['Double', 'Float64', 8, null],
  ]
  for (const [name, type, size, signed] of kinds)
    for (const order of size === 1 ? [''] : ['LE', 'BE']) {
      add(`read${name}${order}`, reads(type, size, order === 'LE'))
      add(`write${name}${order}`, writes(type, size, order === 'LE', signed))
    }
  for (const [name, signed] of [
    ['Int', true],
    ['UInt', false],
  ])
    for (const order of ['LE', 'BE']) {
      const little = order === 'LE'
      add(`read${name}${order}`, function (offset, size) {
        return readBytes(this, offset, size, little, signed)
      })
      add(`write${name}${order}`, function (value, offset, size) {
        return writeBytes(this, value, offset, size, little, signed)
      })
    }
  for (const size of [2, 4, 8])
    add(`swap${8 * size}`, function () {
      return swaps(this, size)
    })
}

module.exports = { addNumbers }
