/** Threads of a program: its text, or another one, run once more in the same realm, with a lane of its own. */
import {
  type FunctionObject,
  type ScriptRecord,
  ThrowCompletion,
  type Value,
  ValueOfNormalCompletion,
} from '@engine262/engine262'
import { transform } from 'sucrase'
import { WRAPPER } from './errors/stacks.ts'
import type { Lane } from './recording/recorder.ts'
import { stepsOf } from './tracing/lines.ts'
import type { World } from './world.ts'

/** The function that the text is the body of; it takes what Node gives a CommonJS module. `source`: null for its own. */
export function threadMain(world: World, source: string | null): FunctionObject | ThrowCompletion {
  const { realm, tracer } = world
  const own = source === null
  const module = own && world.code.module
  const text = module ? asCommonJs(world.code.text) : own ? world.code.text : source
  const wrapper = module ? WRAPPER.replace('(function', '(async function') : WRAPPER
  const compiled = realm.compileScript(`${wrapper}${text}\n})`, { specifier: own ? 'script.js' : 'worker' })
  if (compiled instanceof ThrowCompletion) return compiled
  const script = ValueOfNormalCompletion(compiled as never) as ScriptRecord
  if (own) {
    world.again.add(script)
    for (const [node, line] of stepsOf(script.ECMAScriptCode)) tracer.steps.set(node, line)
  }
  return world.evaluateQuietly(script) as Value as FunctionObject
}

/** What the text of a thread calls the modules that it imports. */
const imported = new Set<string>()

/** The same words with the names that the program itself uses. */
export function withOwnNames(said: string): string {
  return said.replaceAll(
    /(?<![\w$.])(_\w+)\.(\w+)(?:\.call(?= is ))?/g,
    (whole, module: string, name: string) => (imported.has(module) && name !== 'default' ? name : whole),
  )
}

/** Imports and exports as calls of `require`; lines stay. */
function asCommonJs(code: string): string {
  const { code: made } = transform(code, { transforms: ['imports'], disableESTransforms: true })
  for (const [, name] of made.matchAll(/\bvar (_\w+) = require\(/g))
    if (name !== undefined) imported.add(name)
  return made.replaceAll(
    /\bimport\.meta\b/g,
    "({ url: 'file:///app/script.js', filename: __filename, dirname: __dirname })",
  )
}

export function threadLane({ recorder }: World, name: string): Lane {
  const line = recorder.current?.line ?? null
  const lane = recorder.lane({ kind: 'thread', name, named: true, coroutine: name, args: [], line }, true)
  recorder.created(lane)
  return lane
}
