import type { Language } from '../trace/index.ts'
import { LINK_BYTES, LINK_CHARACTERS } from './limits.ts'

/** What a link to the Studio carries: a program and the step to stand on. */
export type Link = { language: Language; code: string; step: number }

/** A link that is too long or that is none; the message is for the reader. */
export class LinkError extends Error {
  override name = 'LinkError'
}

const VERSION = '1'
const LANGUAGES: readonly string[] = ['python', 'javascript', 'typescript'] satisfies Language[]

/** The link as what comes after `#`. Throws LinkError when that would be longer than programs leave whole. */
export async function packLink(link: Link): Promise<string> {
  const text = JSON.stringify([link.language, link.step, link.code])
  const packed = await through(new TextEncoder().encode(text), new CompressionStream('deflate-raw'))
  const hash = `${VERSION}.${base64url(packed)}`
  if (hash.length <= LINK_CHARACTERS) return hash
  const characters = LINK_CHARACTERS.toLocaleString('en')
  throw new LinkError(
    `This program is too long for a link: packed, it takes ${hash.length.toLocaleString('en')} characters, and a link keeps ${characters}. Save it as a file instead.`,
  )
}

/** What `packLink` made, read again; null for an empty one. Throws LinkError for anything else. */
export async function openLink(hash: string): Promise<Link | null> {
  const text = hash.replace(/^#/, '')
  if (text === '') return null
  const [version, packed, ...rest] = text.split('.')
  if (version !== VERSION || packed === undefined || rest.length > 0 || !/^[\w-]+$/.test(packed))
    throw new LinkError('This link was not made by Loopscope, or it was cut off.')
  try {
    const bytes = await through(fromBase64url(packed), new DecompressionStream('deflate-raw'), LINK_BYTES)
    return linkFrom(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
  } catch (error) {
    if (error instanceof LinkError) throw error
    throw new LinkError('This link is damaged: what it carries can not be unpacked.')
  }
}

function linkFrom(value: unknown): Link {
  const [language, step, code] = Array.isArray(value) ? (value as unknown[]) : []
  const known = typeof language === 'string' && LANGUAGES.includes(language)
  if (!known || typeof code !== 'string' || !Number.isSafeInteger(step) || (step as number) < 0)
    throw new LinkError('This link carries no program that Loopscope knows.')
  return { language: language as Language, code, step: step as number }
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  pair: CompressionStream | DecompressionStream,
  most = Number.POSITIVE_INFINITY,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = []
  let size = 0
  const stream = new Blob([bytes]).stream().pipeThrough(pair as ReadableWritablePair<Uint8Array, Uint8Array>)
  for await (const part of stream as unknown as AsyncIterable<Uint8Array>) {
    size += part.length
    if (size > most) throw new LinkError('This link unpacks to more text than Loopscope runs.')
    parts.push(part)
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** RFC 4648, section 5, without padding. */
function base64url(bytes: Uint8Array): string {
  let letters = ''
  for (const byte of bytes) letters += String.fromCharCode(byte)
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

function fromBase64url(text: string): Uint8Array<ArrayBuffer> {
  const letters = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(letters, (letter) => letter.charCodeAt(0))
}
