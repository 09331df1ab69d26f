// node:string_decoder: letters that are cut by the end of a chunk wait for the next one. Source: Node's documentation.
const { Buffer } = require('node:buffer')

class StringDecoder {
  #held = Buffer.alloc(0)
  constructor(encoding = 'utf8') {
    this.encoding = encoding
  }

  write(chunk) {
    const all = Buffer.concat([this.#held, Buffer.from(chunk)])
    const cut = /^utf-?8$/i.test(this.encoding) ? all.length - unfinished(all) : all.length
    this.#held = all.subarray(cut)
    return all.subarray(0, cut).toString(this.encoding)
  }

  end(chunk) {
    const text = chunk === undefined ? '' : this.write(chunk)
    const rest = this.#held.length > 0 ? '\ufffd' : ''
    this.#held = Buffer.alloc(0)
    return text + rest
  }
}

/** Bytes at the end that begin a letter and do not end it. */
function unfinished(bytes) {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0
    if (byte < 0x80) return 0
  }
  return 0
}

module.exports = { StringDecoder }
