/** The names that a program finds. */
import { type ObjectValue, Value } from '@engine262/engine262'
import { hostObject, text } from '../host.ts'
import type { World } from '../world.ts'
import { installConsole } from './console.ts'
import { installMicrotasks } from './microtasks.ts'
import { Timers } from './timers.ts'

/** Installs them in the world's realm, as its loop's host has them. */
export function installGlobals(world: World): void {
  const globals: ObjectValue = world.realm.GlobalObject
  installConsole(world, globals)
  new Timers(world).install(globals)
  installMicrotasks(world, globals)
  if (world.loop.kind === 'node') installCommonJs(world)
}

function installCommonJs(world: World): void {
  const exports = hostObject({})
  const module = hostObject({ exports })
  world.commonJs = [exports, Value.undefined, module, text('/app/script.js'), text('/app')]
}
