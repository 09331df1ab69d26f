/** Members that Node's objects have and the simulated ones lack: made up, and told, when the program reads them. */
import { ObjectValue, Value } from '@engine262/engine262'
import { defineAccessor, hostFunction, put } from '../host.ts'
import { globalsWithMembers, membersOfGlobal, membersOfModule } from '../host-members.ts'
import { propertyOf, read } from '../inspect/objects.ts'
import type { World } from '../world.ts'

/** Makes what stands for a member: `of` is the name of what lacks it. */
type Make = (of: string, name: string) => Value

/** For the exports of one of Node's modules, and its classes. */
export function lackOfModule(world: World, name: string, exports: ObjectValue, make: Make): void {
  lack(world, name, exports, membersOfModule(name), make)
}

/** For a global that the guest has just made. */
export function lackOfGlobal(world: World, name: string, made: Value, make: Make): void {
  if (made instanceof ObjectValue) lack(world, name, made, membersOfGlobal(name), make)
}

/** For the globals that are there from the start. */
export function lackOfGlobals(world: World, make: Make): void {
  const globals = world.realm.GlobalObject
  for (const name of globalsWithMembers) {
    const property = propertyOf(globals, name)
    if (property?.value !== undefined) lackOfGlobal(world, name, property.value, make)
  }
}

function lack(
  world: World,
  name: string,
  holder: ObjectValue,
  members: Readonly<Record<string, readonly string[]>>,
  make: Make,
): void {
  for (const [path, names] of Object.entries(members)) {
    const wanted = names.filter((each) => world.words.has(each))
    const target = wanted.length === 0 ? null : follow(holder, path)
    if (target === null) continue
    const of = path === '' || path === 'prototype' ? name : path.slice(0, -'.prototype'.length)
    for (const each of wanted) if (!has(target, each)) standIn(target, each, () => make(of, each))
  }
}

function follow(holder: ObjectValue, path: string): ObjectValue | null {
  const steps = path === '' ? [] : path.split('.')
  let at: ObjectValue = holder
  for (const step of steps) {
    const next = read(at, step)
    if (!(next instanceof ObjectValue)) return null
    at = next
  }
  return at
}

/** Itself or by inheritance. */
function has(object: ObjectValue, name: string): boolean {
  for (let at: unknown = object; at instanceof ObjectValue; at = (at as { Prototype?: unknown }).Prototype)
    if (propertyOf(at, name) !== null) return true
  return false
}

/** An accessor that gives way to what the program sets, on the object that it sets it on. */
function standIn(object: ObjectValue, name: string, make: () => Value): void {
  let made: Value | null = null
  const get = hostFunction(name, 0, () => {
    made ??= make()
    return made
  })
  const set = hostFunction(name, 1, ([given], self) => {
    if (self instanceof ObjectValue) put(self, name, given ?? Value.undefined)
    return Value.undefined
  })
  defineAccessor(object, name, get, set)
}
