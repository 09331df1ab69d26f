/** What the modules and globals of Node have, as Node itself said (`npm run members`); the simulated ones may lack some. */
import recorded from './node-members.json' with { type: 'json' }

/** Members by the path of their holder below a module or global: '' for itself, `Readable.prototype` for a class. */
type Members = Readonly<Record<string, readonly string[]>>

const MODULES: Readonly<Record<string, Members>> = recorded.modules
const GLOBALS: Readonly<Record<string, Members>> = recorded.globals
const NONE: Members = {}

export const membersOfModule = (name: string): Members => own(MODULES, name)
export const membersOfGlobal = (name: string): Members => own(GLOBALS, name)
export const globalsWithMembers = Object.keys(GLOBALS)

/** Whether a global of Node's, not of the language's, lacks each of these: the program means another one of that name. */
export function isAnotherOne(name: string, members: readonly string[]): boolean {
  const { '': known } = membersOfGlobal(name)
  return (
    known !== undefined &&
    members.length > 0 &&
    !members.some((each) => EVERYWHERE.has(each) || known.includes(each))
  )
}

/** What every object and every class has. */
const EVERYWHERE = new Set([
  'prototype', 'name', 'length', 'constructor', 'call', 'apply', 'bind', 'toString', 'hasOwnProperty',
]) // biome-ignore format: one list, not nine lines

function own(of: Readonly<Record<string, Members>>, name: string): Members {
  return Object.hasOwn(of, name) ? (of[name] ?? NONE) : NONE
}
