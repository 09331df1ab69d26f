/** Names that nobody defined: accessors of the global object that make their value when it is first read. */
import { ThrowCompletion, Value, ValueOfNormalCompletion } from '@engine262/engine262'
import { putLazily } from '../host.ts'
import type { MissingName, Stand } from '../runnable/index.ts'
import type { World } from '../world.ts'

export function installMissing(world: World, missing: MissingName[]): void {
  const globals = world.realm.GlobalObject
  for (const { name, stands, assumption } of missing) {
    putLazily(globals, name, () => {
      const value = made(world, name, stands)
      if (assumption !== null) world.assumptions.push(assumption)
      return value
    })
  }
}

function made(world: World, name: string, stands: Stand): Value {
  switch (stands.type) {
    case 'expression':
      return evaluate(world, stands.code)
    case 'module':
      return stands.member === null
        ? world.modules.required(stands.module)
        : world.modules.part(stands.module, stands.member)
    case 'simulated':
      return world.modules.simulated(name, stands.use)
  }
}

/** The value of JavaScript text that is no part of the program: nothing of it is traced. */
function evaluate(world: World, code: string): Value {
  const result = world.realm.evaluateScriptSkipDebugger(`(${code})`, { specifier: 'assumed' })
  return result instanceof ThrowCompletion ? Value.undefined : ValueOfNormalCompletion(result as never)
}
