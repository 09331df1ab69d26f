/** console. Source: the Console Standard; what it prints is formatted as Node does. */
import { type ObjectValue, Value } from '@engine262/engine262'
import { hostFunction, hostObject, put } from '../host.ts'
import { format } from '../inspect.ts'
import type { World } from '../world.ts'

export function installConsole(world: World, globals: ObjectValue): void {
  const console = hostObject({})
  const print = (stream: 'stdout' | 'stderr') => (args: Value[]) => {
    world.recorder.print(stream, `${format(args)}\n`)
    return Value.undefined
  }
  for (const name of ['log', 'info', 'debug']) put(console, name, hostFunction(name, 0, print('stdout')))
  for (const name of ['error', 'warn']) put(console, name, hostFunction(name, 0, print('stderr')))
  put(globals, 'console', console, true)
}
