// node:crypto, what tutorials use of it; random values come from the run's seed. Source: Node's documentation, "Crypto".
const { Buffer } = require('node:buffer')
const { Transform } = require('node:stream')
const { simulatedMember } = require('internal/simulated')

const binary = (data, encoding) =>
  (typeof data === 'string'
    ? Buffer.from(data, encoding)
    : Buffer.from(new Uint8Array(data.buffer ?? data))
  ).toString('latin1')

function digested(algorithm, data, key) {
  const made = host.digest(String(algorithm), data, key)
  if (made === undefined) {
    const error = new Error('Digest method not supported')
    error.code = 'ERR_CRYPTO_INVALID_DIGEST'
    throw error
  }
  return Buffer.from(made, 'latin1')
}

class Hash extends Transform {
  #data = ''
  #over = false
  constructor(algorithm, key) {
    super()
    Object.defineProperty(this, 'algorithm', { value: algorithm })
    Object.defineProperty(this, 'key', { value: key })
    digested(algorithm, '', key)
  }

  update(data, encoding) {
    if (this.#over) throw host.coded(new Error('Digest already called'), 'ERR_CRYPTO_HASH_FINALIZED')
    this.#data += binary(data, encoding)
    return this
  }

  digest(encoding) {
    if (this.#over) throw host.coded(new Error('Digest already called'), 'ERR_CRYPTO_HASH_FINALIZED')
    this.#over = true
    const made = digested(this.algorithm, this.#data, this.key)
    return encoding === undefined || encoding === 'buffer' ? made : made.toString(encoding)
  }

  _transform(chunk, encoding, done) {
    this.update(chunk, encoding)
    done()
  }

  _flush(done) {
    done(null, this.digest())
  }
}

function byte() {
  host.assume('other', 'What crypto makes by chance is the same in every run here.')
  return Math.floor(Math.random() * 256)
}

const answer = (label, callback, ...values) => host.answer(label, host.latency(label), callback, ...values)

function randomBytes(size, callback) {
  const bytes = Buffer.from(Array.from({ length: size }, byte))
  if (callback) answer('randomBytes', callback, null, bytes)
  else return bytes
}

function randomInt(low, high, callback) {
  const [from, to] = typeof high === 'number' ? [low, high] : [0, low]
  const done = typeof high === 'function' ? high : callback
  byte()
  const value = from + Math.floor(Math.random() * (to - from))
  if (done) answer('randomInt', done, null, value)
  else return value
}

function randomUUID() {
  const bytes = randomBytes(16)
  bytes[6] = (bytes[6] & 0x0f) | 0x40
  bytes[8] = (bytes[8] & 0x3f) | 0x80
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

function getRandomValues(array) {
  for (let index = 0; index < array.length; index++) array[index] = byte() * 0x1010101
  return array
}

/** Rounds by the hundred thousand would take minutes here. */
function derived(name, size, ...parts) {
  host.assume('other', `${name} is not computed here: its bytes are made up.`)
  let bytes = ''
  while (bytes.length < size)
    bytes += host.digest('sha256', parts.map((part) => binary(part)).join('|') + bytes, undefined)
  return Buffer.from(bytes.slice(0, size), 'latin1')
}

const pbkdf2Sync = (password, salt, _rounds, size) => derived('pbkdf2', size, password, salt)
const scryptSync = (password, salt, size) => derived('scrypt', size, password, salt)

const subtle = {
  async digest(algorithm, data) {
    const name = String(algorithm?.name ?? algorithm)
      .replace('-', '')
      .toLowerCase()
    await host.sleep('io', 'crypto.subtle.digest', 1, undefined).promise
    return new Uint8Array(digested(name, binary(data))).buffer
  },
}
for (const name of 'encrypt decrypt sign verify generateKey importKey exportKey deriveKey deriveBits'.split(
  ' ',
))
  Object.defineProperty(subtle, name, {
    configurable: true,
    get: () => simulatedMember('crypto.subtle', name),
  })

const webcrypto = { getRandomValues, randomUUID, subtle }

module.exports = {
  Hash,
  createHash: (algorithm) => new Hash(algorithm),
  createHmac: (algorithm, key) => new Hash(algorithm, binary(key)),
  getHashes: () => ['md5', 'sha1', 'sha256', 'sha384', 'sha512'],
  getRandomValues,
  hash: (algorithm, data, encoding = 'hex') => new Hash(algorithm).update(data).digest(encoding),
  pbkdf2: (password, salt, rounds, size, _digest, done) =>
    answer('pbkdf2', done, null, pbkdf2Sync(password, salt, rounds, size)),
  pbkdf2Sync,
  randomBytes,
  randomFillSync: getRandomValues,
  randomInt,
  randomUUID,
  scrypt: (password, salt, size, ...rest) =>
    answer('scrypt', rest.at(-1), null, scryptSync(password, salt, size)),
  scryptSync,
  subtle,
  timingSafeEqual: (a, b) => Buffer.from(a).equals(Buffer.from(b)),
  webcrypto,
}
