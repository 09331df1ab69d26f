// What Node's functions say of arguments that they can not take. Source: Node's documentation, "Errors"; ERR_OUT_OF_RANGE.

/** A number with its thousands apart, as Node writes one of more than 32 bits. */
function shown(value) {
  if (typeof value === 'bigint') return `${apart(String(value))}n`
  if (Number.isInteger(value) && Math.abs(value) > 2 ** 32) return apart(String(value))
  return require('node:util').inspect(value)
}

const apart = (digits) => digits.replaceAll(/\B(?=(?:\d{3})+$)/g, '_')

function outOfRange(name, range, value) {
  const message = `The value of "${name}" is out of range. It must be ${range}. Received ${shown(value)}`
  return host.coded(new RangeError(message), 'ERR_OUT_OF_RANGE')
}

/** Throws for what is no whole number between these. */
function checkInteger(value, name, least, most) {
  if (typeof value !== 'number') throw host.wrongType(name, 'number', value)
  if (!Number.isInteger(value)) throw outOfRange(name, 'an integer', value)
  if (value < least || value > most) throw outOfRange(name, `>= ${least} && <= ${most}`, value)
}

function checkText(value, name) {
  if (typeof value !== 'string') throw host.wrongType(name, 'string', value)
}

module.exports = { outOfRange, checkInteger, checkText }
