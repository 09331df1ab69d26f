/** Digests for the guest's crypto. Bytes go in and out as text of one character each. */
import { hmac } from '@noble/hashes/hmac.js'
import { md5, sha1 } from '@noble/hashes/legacy.js'
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js'

const HASHES = new Map([
  ['md5', md5],
  ['sha1', sha1],
  ['sha256', sha256],
  ['sha384', sha384],
  ['sha512', sha512],
] as const)

/** Null for an algorithm that is not here. `key`: of an HMAC, else null. */
export function digest(algorithm: string, data: string, key: string | null): string | null {
  const hash = HASHES.get(algorithm.toLowerCase().replace('-', '') as 'md5')
  if (hash === undefined) return null
  const made = key === null ? hash(bytesOf(data)) : hmac(hash, bytesOf(key), bytesOf(data))
  return String.fromCharCode(...made)
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0))
}
