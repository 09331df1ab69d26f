// Text as bytes and back, in the encodings of a Buffer. Source: Node's documentation, "Buffers and character encodings".
const { bytesOf, textOf, base64, fromBase64 } = require('internal/text')

const codes = (most) => (text) => Array.from({ length: text.length }, (_, at) => text.charCodeAt(at) & most)
/** So many at a time: a call with too many arguments fails. */
const CHUNK = 4096

function lettersOf(units) {
  let text = ''
  for (let at = 0; at < units.length; at += CHUNK) text += String.fromCharCode(...units.slice(at, at + CHUNK))
  return text
}

const latin = { encode: codes(255), decode: lettersOf }
const wide = {
  encode: (text) =>
    Array.from(text.split(''), (one) => one.charCodeAt(0)).flatMap((code) => [code & 255, code >> 8]),
  decode: (bytes) =>
    lettersOf(Array.from({ length: bytes.length >> 1 }, (_, at) => bytes[2 * at] | (bytes[2 * at + 1] << 8))),
}

/** Bytes end where the text is no hexadecimal any more. */
function fromHex(text) {
  const digits = /^(?:[0-9a-f]{2})*/i.exec(text)[0]
  return Array.from({ length: digits.length / 2 }, (_, at) =>
    Number.parseInt(digits.slice(2 * at, 2 * at + 2), 16),
  )
}

const forUrls = (text) => text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')

const ENCODINGS = {
  utf8: { encode: bytesOf, decode: textOf },
  hex: {
    encode: fromHex,
    decode: (bytes) => bytes.map((byte) => byte.toString(16).padStart(2, '0')).join(''),
  },
  base64: { encode: (text) => fromBase64(text) ?? [], decode: base64 },
  base64url: { encode: (text) => fromBase64(text) ?? [], decode: (bytes) => forUrls(base64(bytes)) },
  latin1: latin,
  ascii: { encode: latin.encode, decode: (bytes) => lettersOf(bytes.map((byte) => byte & 127)) },
  utf16le: wide,
}
const ALIASES = {
  'utf-8': 'utf8',
  binary: 'latin1',
  ucs2: 'utf16le',
  'ucs-2': 'utf16le',
  'utf-16le': 'utf16le',
}

/** The encoding of this name; undefined for one that is not known. */
function encodingOf(name) {
  const lower = String(name ?? 'utf8').toLowerCase()
  return ENCODINGS[ALIASES[lower] ?? lower] ?? (lower === '' ? ENCODINGS.utf8 : undefined)
}

function known(name) {
  const found = encodingOf(name)
  if (found === undefined)
    throw host.coded(new TypeError(`Unknown encoding: ${name}`), 'ERR_UNKNOWN_ENCODING')
  return found
}

module.exports = {
  isEncoding: (name) => typeof name === 'string' && name !== '' && encodingOf(name) !== undefined,
  encode: (text, encoding) => known(encoding).encode(text),
  decode: (bytes, encoding) => known(encoding).decode(bytes),
}
