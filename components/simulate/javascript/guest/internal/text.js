// TextEncoder, TextDecoder, btoa and atob. Source: Encoding Standard; HTML 8.3 "Base64 utility methods".
const { DOMException } = require('internal/events')

function bytesOf(text) {
  const bytes = []
  for (const character of text.toWellFormed()) {
    const code = character.codePointAt(0)
    if (code < 0x80) bytes.push(code)
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63))
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63))
    else
      bytes.push(
        0xf0 | (code >> 18),
        0x80 | ((code >> 12) & 63),
        0x80 | ((code >> 6) & 63),
        0x80 | (code & 63),
      )
  }
  return bytes
}

function textOf(bytes) {
  let text = ''
  for (let index = 0; index < bytes.length; ) {
    const first = bytes[index++]
    if (first < 0x80) {
      text += String.fromCharCode(first)
      continue
    }
    const count = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : first >= 0xc2 ? 1 : 0
    let code = count === 3 ? first & 7 : count === 2 ? first & 15 : first & 31
    let read = 0
    while (read < count && (bytes[index] & 0xc0) === 0x80) {
      code = (code << 6) | (bytes[index++] & 63)
      read++
    }
    text += count === 0 || read < count ? '\ufffd' : String.fromCodePoint(code)
  }
  return text
}

class TextEncoder {
  get encoding() {
    return 'utf-8'
  }

  encode(text = '') {
    return new Uint8Array(bytesOf(String(text)))
  }
}

class TextDecoder {
  get encoding() {
    return 'utf-8'
  }

  decode(input) {
    if (input === undefined) return ''
    return textOf(
      ArrayBuffer.isView(input)
        ? new Uint8Array(input.buffer, input.byteOffset, input.byteLength)
        : new Uint8Array(input),
    )
  }
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

function base64(bytes) {
  let text = ''
  for (let index = 0; index < bytes.length; index += 3) {
    const [a, b, c] = [bytes[index], bytes[index + 1], bytes[index + 2]]
    text += LETTERS[a >> 2] + LETTERS[((a & 3) << 4) | ((b ?? 0) >> 4)]
    text +=
      b === undefined
        ? '=='
        : LETTERS[((b & 15) << 2) | ((c ?? 0) >> 6)] + (c === undefined ? '=' : LETTERS[c & 63])
  }
  return text
}

function fromBase64(text) {
  const bytes = []
  let bits = 0
  let held = 0
  for (const letter of text.replaceAll(/[\s=]/g, '').replaceAll('-', '+').replaceAll('_', '/')) {
    const value = LETTERS.indexOf(letter)
    if (value < 0) return null
    held = (held << 6) | value
    bits += 6
    if (bits >= 8) {
      bits -= 8
      bytes.push((held >> bits) & 255)
    }
  }
  return bytes
}

function btoa(text) {
  const codes = Array.from(String(text), (letter) => letter.charCodeAt(0))
  if (codes.some((code) => code > 255)) throw new DOMException('Invalid character', 'InvalidCharacterError')
  return base64(codes)
}

function atob(text) {
  const bytes = fromBase64(String(text))
  if (bytes === null)
    throw new DOMException('The string to be decoded is not correctly encoded.', 'InvalidCharacterError')
  return String.fromCharCode(...bytes)
}

module.exports = { TextEncoder, TextDecoder, btoa, atob, bytesOf, textOf, base64, fromBase64 }
