/**
 * Asks the Node that runs this what its modules and globals have, and writes it down for the simulated ones.
 *
 *     npm run members
 *
 * Members are those of each object and of its prototypes, so that what Loopscope's own lack is known by name.
 */

import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

type Members = Record<string, string[]>
export type NodeMembers = { node: string; modules: Record<string, Members>; globals: Record<string, Members> }

const MODULES = [
  'assert', 'async_hooks', 'buffer', 'child_process', 'crypto', 'events', 'fs', 'fs/promises', 'http', 'https', 'net',
  'os', 'path', 'perf_hooks', 'querystring', 'readline', 'readline/promises', 'stream', 'stream/promises', 'stream/web',
  'string_decoder', 'test', 'timers', 'timers/promises', 'url', 'util', 'worker_threads',
] // biome-ignore format: one list, not thirty lines
const GLOBALS = [
  'AbortController', 'AbortSignal', 'Blob', 'BroadcastChannel', 'Buffer', 'CustomEvent', 'DOMException', 'Event',
  'EventTarget', 'File', 'FormData', 'Headers', 'MessageChannel', 'MessageEvent', 'MessagePort', 'ReadableStream',
  'Request', 'Response', 'TextDecoder', 'TextEncoder', 'TransformStream', 'URL', 'URLSearchParams', 'WritableStream',
  'console', 'crypto', 'performance', 'process',
] // biome-ignore format: one list, not thirty lines

/** What begins with `_`, and what is left from Node's own making, is nobody's. */
const NAME = /^(?!(?:binding|dlopen|reallyExit|openStdin|moduleLoadList)$)[A-Za-z$][\w$]*$/
const isHeld = (value: unknown): value is object =>
  (typeof value === 'object' && value !== null) || typeof value === 'function'

/** Of an object and what it inherits, but not what every object or function has. */
function namesOf(holder: object): string[] {
  const names = new Set<string>()
  for (
    let at: object | null = holder;
    at !== null && at !== Object.prototype && at !== Function.prototype;
    at = Object.getPrototypeOf(at)
  )
    for (const name of Object.getOwnPropertyNames(at)) if (NAME.test(name)) names.add(name)
  for (const name of ['constructor', 'length', 'name', 'prototype', 'arguments', 'caller']) names.delete(name)
  return [...names].sort()
}

/** The members of a value, and those of its classes' instances: `Readable.prototype`. */
function membersOf(value: object): Members {
  const members: Members = { '': namesOf(value) }
  const classes: [string, unknown][] = Object.getOwnPropertyNames(value)
    .filter((name) => /^[A-Z]/.test(name))
    .map((name) => [`${name}.prototype`, (value as Record<string, { prototype?: unknown }>)[name]?.prototype])
  for (const [path, prototype] of [
    ['prototype', (value as { prototype?: unknown }).prototype] as const,
    ...classes,
  ]) {
    const names = isHeld(prototype) ? namesOf(prototype) : []
    if (names.length > 0) members[path] = names
  }
  return members
}

const load = createRequire(import.meta.url)
const recorded: NodeMembers = {
  node: process.version,
  modules: Object.fromEntries(MODULES.map((name) => [name, membersOf(load(`node:${name}`) as object)])),
  globals: Object.fromEntries(
    GLOBALS.map((name) => [name, membersOf((globalThis as Record<string, unknown>)[name] as object)]),
  ),
}
const file = join(import.meta.dirname, '../simulate/javascript/node-members.json')
writeFileSync(
  file,
  `${JSON.stringify(recorded, null, 1).replaceAll(/\[\s+([^\]]*?)\s+\]/g, (_, names: string) => `[${names.replaceAll(/\s+/g, ' ')}]`)}\n`,
)
