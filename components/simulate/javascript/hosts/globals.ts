/** The names that a program finds. */
import { JSStringValue, type ObjectValue, Value } from '@engine262/engine262'
import { hostObject, put, resultOf, text } from '../host.ts'
import { setJson } from '../inspect/format.ts'
import { setCustomInspect } from '../inspect/inspect.ts'
import { read } from '../inspect/objects.ts'
import { watchIterators } from '../iterators.ts'
import type { GuestSources } from '../modules.ts'
import { Modules } from '../modules.ts'
import type { World } from '../world.ts'
import { installConsole } from './console.ts'
import { boundLarge } from './large.ts'
import { installLegacy } from './legacy.ts'
import { installLocale } from './locale.ts'
import { installMicrotasks } from './microtasks.ts'
import { installProcess } from './process.ts'
import { Timers } from './timers.ts'

/** Globals that the guest makes when they are first asked for, by the file that has them. */
const LAZY: Record<string, string[]> = {
  'internal/events': [
    'Event',
    'CustomEvent',
    'EventTarget',
    'AbortController',
    'AbortSignal',
    'DOMException',
  ],
  'internal/messages': [
    'structuredClone',
    'MessageChannel',
    'MessagePort',
    'MessageEvent',
    'BroadcastChannel',
  ],
  'internal/text': ['TextEncoder', 'TextDecoder', 'btoa', 'atob'],
  'internal/url': ['URL', 'URLSearchParams'],
  'internal/performance': ['performance'],
  'internal/fetch': ['fetch', 'Headers', 'Request', 'Response'],
  'internal/web-socket': ['WebSocket', 'CloseEvent', 'EventSource'],
  'internal/crypto': ['crypto'],
  'internal/intl': ['Intl'],
  'internal/blob': ['Blob', 'File', 'FormData'],
  'internal/streams': ['ReadableStream', 'ReadableStreamDefaultReader', 'ReadableStreamDefaultController'],
  'internal/writable-streams': [
    'WritableStream',
    'WritableStreamDefaultWriter',
    'TransformStream',
    'TextDecoderStream',
    'TextEncoderStream',
    'CountQueuingStrategy',
    'ByteLengthQueuingStrategy',
  ],
}
const LAZY_IN_NODE: Record<string, string[]> = { buffer: ['Buffer'] }
const LAZY_IN_BROWSERS: Record<string, string[]> = {
  'internal/storage': ['Storage', 'localStorage', 'sessionStorage'],
  'internal/page': [
    'requestAnimationFrame',
    'cancelAnimationFrame',
    'requestIdleCallback',
    'cancelIdleCallback',
    'alert',
    'addEventListener',
    'removeEventListener',
    'dispatchEvent',
  ],
}

/** Installs them in the world's realm, as its loop's host has them. */
export function installGlobals(world: World, sources: GuestSources): void {
  const globals: ObjectValue = world.realm.GlobalObject
  const symbol = world.realm.evaluateScriptSkipDebugger("Symbol.for('nodejs.util.inspect.custom')")
  setCustomInspect(resultOf(symbol) as Value)
  const stringify = read(world.realm.Intrinsics['%JSON%'], 'stringify') as Value
  setJson((value) => {
    const json = resultOf(world.callQuietly(stringify, [value]))
    return json instanceof JSStringValue ? json.stringValue() : 'undefined'
  })
  const isNode = world.loop.kind === 'node'
  installConsole(world, globals)
  installLocale(world)
  installLegacy(world)
  watchIterators(world.realm)
  boundLarge(world)
  new Timers(world).install(globals)
  installMicrotasks(world, globals)
  const modules = new Modules(world, sources)
  world.modules = modules
  const lazy = { ...LAZY, ...(isNode ? LAZY_IN_NODE : LAZY_IN_BROWSERS) }
  for (const [module, names] of Object.entries(lazy))
    for (const name of names) modules.lazyGlobal(name, module)
  if (isNode) {
    put(globals, 'global', globals, true)
    installProcess(world, globals)
    modules.lazyMember(read(globals, 'process') as ObjectValue, 'stdin', 'internal/stdin')
    installCommonJs(world, modules.requireFunction())
  } else {
    for (const name of ['window', 'self']) put(globals, name, globals, true)
  }
}

function installCommonJs(world: World, requires: Value): void {
  const exports = hostObject({})
  const module = hostObject({
    id: text('.'),
    path: text('/app'),
    exports,
    filename: text('/app/script.js'),
    loaded: Value.false,
    children: hostObject({}),
  })
  put(requires as ObjectValue, 'main', module)
  world.commonJs = [exports, requires, module, text('/app/script.js'), text('/app')]
}
