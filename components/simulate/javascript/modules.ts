/** Node's own modules and the host's globals that are written in JavaScript: `guest/`, loaded when they are wanted. */
import {
  type AbstractModuleRecord,
  DefinePropertyOrThrow,
  Descriptor,
  FinishLoadingImportedModule,
  type HostHooks,
  JSStringValue,
  ObjectValue,
  ScriptRecord,
  SyntheticModuleRecord,
  skipDebugger,
  ThrowCompletion,
  Value,
  ValueOfNormalCompletion,
} from '@engine262/engine262'
import type { Line } from '../../trace/index.ts'
import { guestApi } from './guest-api.ts'
import { hostConstructor, hostFunction, hostObject, put, putLazily, resultOf } from './host.ts'
import { lackOfGlobal, lackOfModule } from './hosts/lacking.ts'
import { propertiesOf, propertyOf, read } from './inspect/objects.ts'
import type { Use } from './runnable/index.ts'
import type { World } from './world.ts'

/** Sources of the guest by name: `events`, `fs/promises`, `internal/web`. */
export type GuestSources = Record<string, string>

/** Libraries that have the same members as another one. */
const SAME: Record<string, string> = {
  '@jest/globals': 'vitest',
  mocha: 'vitest',
  'bun:test': 'vitest',
  '@koa/router': 'koa-router',
  'cross-fetch': 'node-fetch',
  'isomorphic-fetch': 'node-fetch',
}

/** Guest files that stand for a library, which Node does not bring: whether the library would reach a network. */
const LIBRARIES: Record<string, boolean> = {
  axios: true,
  'node-fetch': true,
  chai: false,
  delay: false,
  express: false,
  'express-async-handler': false,
  fastify: false,
  koa: false,
  'koa-router': false,
  'p-limit': false,
  'p-map': false,
  'p-queue': false,
  'p-retry': false,
  ioredis: true,
  redis: true,
  react: false,
  'react-dom': false,
  'react-dom/client': false,
  vitest: false,
}

/** Parsed once for a worker: a syntax tree holds nothing of the realm that it runs in. */
const parsed = new Map<string, ScriptRecord['ECMAScriptCode']>()

export class Modules {
  private readonly world: World
  private readonly sources: GuestSources
  private readonly loaded = new Map<string, ObjectValue>()
  private readonly records = new Map<string, AbstractModuleRecord>()
  private readonly filled = new Set<string>()
  private readonly simulatedModules = new Map<string, Value>()
  private readonly api: ObjectValue

  constructor(world: World, sources: GuestSources) {
    this.world = world
    this.sources = sources
    this.api = guestApi(world)
  }

  /** `require` for the program. */
  requireFunction(): Value {
    // `new require('https').Agent()` makes a new require, and calls Agent: Node allows it.
    const requires = hostConstructor('require', 1, ([name]) => {
      const wanted = name instanceof JSStringValue ? name.stringValue() : ''
      return this.required(wanted)
    })
    put(
      requires,
      'resolve',
      hostFunction('resolve', 1, ([name]) => name ?? Value.undefined),
    )
    put(requires, 'cache', hostObject({}))
    return requires
  }

  /** The exports of a module, simulated where it is none of Node's. */
  required(name: string): Value {
    const found = this.find(name)
    if (found === null) return this.simulatedModule(name)
    if (found instanceof ObjectValue && !this.filled.has(name)) {
      this.tellLibrary(name)
      this.fill(name, found)
    }
    return found
  }

  private tellLibrary(name: string): void {
    const reaches = LIBRARIES[SAME[name] ?? name]
    if (reaches === undefined) return
    const message = `${name} is not here: a simulated one was used${reaches ? ', which never reaches a network' : ''}.`
    this.world.assumptions.push({ type: 'module', line: this.lineOf(name), message })
  }

  /** Members of Node's modules that are not written here are simulated when the program reads them. */
  private fill(module: string, exports: ObjectValue): void {
    this.filled.add(module)
    for (const name of this.world.imports[module] ?? []) {
      if (propertyOf(exports, Value(name)) !== null) continue
      const get = hostFunction(name, 0, () => {
        const made = this.ask('simulatedMember', [Value(module), Value(name)])
        put(exports, name, made, true)
        return made
      })
      const descriptor = Descriptor({ Get: get as never, Enumerable: false, Configurable: true })
      skipDebugger(DefinePropertyOrThrow(exports, Value(name), descriptor))
    }
  }

  /** Something that stands for a name that nobody defined. */
  simulated(name: string, use: Use): Value {
    return this.ask('simulated', [Value(name), Value(use)])
  }

  /** A member of a module; simulated where Node's own has one that is not written here. */
  part(module: string, name: string): Value {
    const found = this.find(module)
    if (found !== null) this.required(module)
    const own = found instanceof ObjectValue ? read(found, name) : undefined
    if (own !== undefined) return own
    return found === null
      ? this.ask('part', [this.simulatedModule(module), Value(name)])
      : this.ask('simulatedMember', [Value(module), Value(name)])
  }

  private simulatedModule(name: string): Value {
    const known = this.simulatedModules.get(name)
    if (known !== undefined) return known
    const made = this.ask('simulatedModule', [Value(name)])
    const told = this.world.assumptions.at(-1)
    if (told !== undefined) told.line = this.lineOf(name)
    this.simulatedModules.set(name, made)
    return made
  }

  /** The first line that names a module in quotation marks; null where it is only meant. */
  private lineOf(module: string): Line | null {
    const quoted = [`'${module}'`, `"${module}"`]
    const lines = this.world.source.split('\n')
    const index = lines.findIndex((line) => quoted.some((each) => line.includes(each)))
    return index < 0 ? null : index + 1
  }

  /** Tells the window of a rejection; false where a listener prevents the rest. */
  tellsWindow(promise: Value, reason: Value): boolean {
    const tell = read(this.guest('internal/page'), 'tellRejection') as Value
    return resultOf(this.world.callQuietly(tell, [promise, reason])) !== Value.false
  }

  private ask(name: string, args: Value[]): Value {
    const asked = read(this.guest('internal/simulated'), name) as Value
    const result = this.world.callQuietly(asked, args)
    if (result instanceof ThrowCompletion)
      throw new Error(`the guest's ${name} failed: ${this.world.describeError(result.Value)}`)
    return resultOf(result) as Value
  }

  /** `HostLoadImportedModule` of the agent. */
  readonly load: NonNullable<HostHooks['HostLoadImportedModule']> = (
    referrer,
    request,
    _defined,
    payload,
  ) => {
    FinishLoadingImportedModule(referrer, request, payload, this.record(request.Specifier) as never)
  }

  /** A global that is made when it is first asked for. */
  lazyGlobal(name: string, module: string): void {
    const make = () => {
      const made = (read(this.guest(module), name) ?? Value.undefined) as Value
      lackOfGlobal(this.world, name, made, this.madeUp)
      return made
    }
    putLazily(this.world.realm.GlobalObject, name, make)
  }

  /** The same of another object, as which it is told by nobody. */
  lazyMember(object: ObjectValue, name: string, module: string): void {
    putLazily(object, name, () => read(this.guest(module), name) ?? Value.undefined)
  }

  /** The exports of one of Node's modules; null when there is none of this name. */
  private find(name: string): Value | null {
    const bare = SAME[name] ?? name.replace(/^node:/, '')
    if (bare === 'process') return read(this.world.realm.GlobalObject, 'process') ?? null
    if (bare.startsWith('internal/') || !(bare in this.sources)) return null
    return this.guest(bare)
  }

  /** Runs a guest file once: its `module.exports`. */
  guest(name: string): ObjectValue {
    const known = this.loaded.get(name)
    if (known !== undefined) return (read(known, 'exports') as ObjectValue) ?? known
    const source = this.sources[name]
    if (source === undefined) throw new Error(`the guest has no ${name}`)
    const { world } = this
    const module = hostObject({ exports: hostObject({}) })
    this.loaded.set(name, module)
    const wrapper = this.compile(name, source)
    const requires = hostFunction('require', 1, ([wanted]) =>
      this.guest((wanted as JSStringValue).stringValue().replace(/^node:/, '')),
    )
    const result = world.callQuietly(wrapper, [this.api, requires, module, read(module, 'exports') as Value])
    if (result instanceof ThrowCompletion)
      throw new Error(`the guest's ${name} failed: ${world.describeError(result.Value)}`)
    const exports = read(module, 'exports') as ObjectValue
    lackOfModule(world, name, exports, this.madeUp)
    return exports
  }

  /** A member that Node has and that is not written here. */
  readonly madeUp = (of: string, name: string): Value => this.ask('simulatedMember', [Value(of), Value(name)])

  private compile(name: string, source: string): Value {
    const { realm } = this.world
    const tree = parsed.get(name)
    const text = `(function (host, require, module, exports) { 'use strict'; ${source}\n})`
    const specifier = `node:${name}`
    let script: ScriptRecord
    if (tree === undefined) {
      const compiled = realm.compileScript(text, { specifier, doNotTrackScriptId: true })
      if (compiled instanceof ThrowCompletion)
        throw new Error(`the guest's ${name}: ${this.world.describeError(compiled.Value)}`)
      script = ValueOfNormalCompletion(compiled as never) as ScriptRecord
      parsed.set(name, script.ECMAScriptCode)
    } else {
      script = new ScriptRecord({
        Realm: realm,
        ECMAScriptCode: tree,
        LoadedModules: [],
        HostDefined: { specifier, doNotTrackScriptId: true },
      })
    }
    return this.world.evaluateQuietly(script)
  }

  private record(specifier: string): AbstractModuleRecord {
    const known = this.records.get(specifier)
    if (known !== undefined) return known
    const exports = this.required(specifier)
    const wanted = this.world.imports[specifier] ?? []
    const names = [...new Set([...exportedNames(this.find(specifier)), ...wanted])]
    const values = names.map((name) => this.part(specifier, name))
    const record = new SyntheticModuleRecord({
      Realm: this.world.realm,
      Environment: undefined,
      Namespace: undefined,
      ModuleSource: undefined,
      HostDefined: undefined,
      ExportNames: [...names, 'default'],
      *EvaluationSteps(module: SyntheticModuleRecord) {
        for (const [index, name] of names.entries())
          yield* module.SetSyntheticExport(name, values[index] ?? Value.undefined)
        yield* module.SetSyntheticExport('default', exports)
        return undefined
      },
    } as never)
    this.records.set(specifier, record)
    return record
  }
}

function exportedNames(exports: Value | null): string[] {
  if (!(exports instanceof ObjectValue)) return []
  return propertiesOf(exports, false, false).flatMap(({ key }) =>
    key instanceof JSStringValue && key.stringValue() !== 'default' ? [key.stringValue()] : [],
  )
}
