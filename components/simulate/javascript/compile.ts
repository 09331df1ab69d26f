/** The prepared text as what the engine runs: a script, Node's CommonJS module, or a module. */
import {
  PerformPromiseThen,
  type PromiseObject,
  type ScriptRecord,
  type SourceTextModuleRecord,
  ThrowCompletion,
  Value,
  type ValueCompletion,
  ValueOfNormalCompletion,
} from '@engine262/engine262'
import type { LoopKind, Outcome } from '../../trace/index.ts'
import { drive } from './drive.ts'
import { WRAPPER } from './errors/stacks.ts'
import { hostFunction, resultOf } from './host.ts'
import type { Lane } from './recording/recorder.ts'
import type { Prepared } from './runnable/index.ts'
import { errorInfoOf } from './short-text.ts'
import { stepsOf } from './tracing/lines.ts'
import type { World } from './world.ts'

export type Program = Extract<Outcome, { type: 'refused' }> | { type: 'program'; run(module: Lane): void }

export function compile(world: World, { code, module, origin }: Prepared, kind: LoopKind): Program {
  const compiled = module
    ? compileModule(world, code)
    : kind === 'node'
      ? compileCommonJs(world, code)
      : compileScript(world, code)
  return compiled instanceof ThrowCompletion ? syntaxError(compiled, origin) : compiled
}

/** What the engine itself can not read, after the parser of `runnable/` could. */
function syntaxError({ Value: error }: ThrowCompletion, origin: readonly number[]): Program {
  const { type, message } = errorInfoOf(error)
  const at = (error as { HostDefinedStack?: { lineNumber?: number | null }[] }).HostDefinedStack?.[0]
    ?.lineNumber
  const line = origin.slice(0, at ?? 1).findLast((each) => each > 0) ?? null
  return { type: 'refused', reason: `${type}: ${message}`, line }
}

/** A page's script: its declarations are the page's. */
function compileScript(world: World, code: string): Program | ThrowCompletion {
  const compiled = world.realm.compileScript(code, { specifier: FILE })
  if (compiled instanceof ThrowCompletion) return compiled
  const script = ValueOfNormalCompletion(compiled as never) as ScriptRecord
  follow(world, script)
  return {
    type: 'program',
    run(module) {
      let result: ValueCompletion | undefined
      world.realm.evaluateScript(
        script,
        {},
        (completion) => {
          result = completion
        },
        { noBreakpoint: true },
      )
      end(world, module, result)
    },
  }
}

/** Node's wrapper of a CommonJS module, on the first line so that lines hold. Node: "The module wrapper". */
function compileCommonJs(world: World, code: string): Program | ThrowCompletion {
  // A program for the shell begins with the name of what runs it: Node reads that line as a comment.
  const wrapped = `${WRAPPER}${code.replace(/^#!/, '//')}\n})`
  const compiled = world.realm.compileScript(wrapped, { specifier: FILE })
  if (compiled instanceof ThrowCompletion) return compiled
  const script = ValueOfNormalCompletion(compiled as never) as ScriptRecord
  return {
    type: 'program',
    run(module) {
      const wrapper = world.realm.evaluateScriptSkipDebugger(script)
      follow(world, script)
      world.wrapped = true
      world.tracer.hidden = ['exports', 'require', 'module', '__filename', '__dirname']
      const args = world.commonJs
      const result = world.call(
        ValueOfNormalCompletion(wrapper as never) as Value,
        args[0] ?? Value.undefined,
        args,
      )
      end(world, module, result)
    },
  }
}

/** A module runs as a microtask does: what it queues runs before the next tick. */
function compileModule(world: World, code: string): Program | ThrowCompletion {
  const compiled = world.realm.compileModule(code, { specifier: FILE })
  if (compiled instanceof ThrowCompletion) return compiled
  const record = ValueOfNormalCompletion(compiled as never) as SourceTextModuleRecord
  follow(world, record)
  return {
    type: 'program',
    run(module) {
      let result: ValueCompletion | undefined
      world.inRealm(() => {
        record.LoadRequestedModules()
        const linked = record.Link()
        result = linked instanceof ThrowCompletion ? linked : (drive(record.Evaluate()) as never)
      })
      const promise = result instanceof ThrowCompletion ? null : (resultOf(result) as PromiseObject)
      if (promise === null) end(world, module, result)
      else endModule(world, module, promise)
      world.drainMicrotasks()
    },
  }
}

function endModule(world: World, module: Lane, promise: PromiseObject): void {
  promise.PromiseIsHandled = true
  const { recorder, tracer } = world
  tracer.settle()
  if (promise.PromiseState === 'rejected') {
    if (module.state === 'running')
      recorder.failed(module, errorInfoOf(promise.PromiseResult ?? Value.undefined))
    world.onUncaught(promise.PromiseResult ?? Value.undefined, 'throw')
  } else if (promise.PromiseState === 'fulfilled') {
    if (module.state === 'running') recorder.finished(module, '')
  } else {
    const fail = world.inRealm(() =>
      hostFunction('', 1, ([reason]) => world.onUncaught(reason ?? Value.undefined, 'throw') as undefined),
    )
    world.inRealm(() => PerformPromiseThen(promise, Value.undefined, fail))
  }
}

/** The program's own code is over; what it has set going follows. */
function end(world: World, module: Lane, result: ValueCompletion | undefined): void {
  const { recorder, tracer } = world
  if (result instanceof ThrowCompletion) tracer.leaves(module, result.Value)
  tracer.settle()
  if (!(result instanceof ThrowCompletion)) {
    if (module.state === 'running') recorder.finished(module, '')
    return
  }
  recorder.failed(module, errorInfoOf(result.Value))
  world.onUncaught(result.Value, 'throw')
}

function follow(world: World, program: ScriptRecord | SourceTextModuleRecord): void {
  world.program = program
  world.tracer.steps = stepsOf(program.ECMAScriptCode)
}

/** The program's name in errors. */
const FILE = 'script.js'
