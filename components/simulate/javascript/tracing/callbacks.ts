/** Lanes of the functions that a program hands to something that will call them. */
import type { FunctionObject } from '@engine262/engine262'
import type { Lane } from '../recording/recorder.ts'
import { nameOf } from '../short-text.ts'
import type { World } from '../world.ts'
import { beginsOf } from './contexts.ts'

/** A lane for a function that was handed over, named after it or after who will call it. `by`: empty for nobody known. */
export function callbackLane(world: World, called: FunctionObject, by: string): Lane {
  const { recorder } = world
  const quiet = isGuests(world, called as { ScriptOrModule?: unknown })
  const name = (quiet ? '' : nameOf(called)) || calledBack(by)
  const line = recorder.current?.line ?? null
  const begins = quiet ? null : beginsOf(called)
  const lane = recorder.lane(
    {
      ...{ kind: 'callback', name, named: false, coroutine: name, args: [], line },
      ...(by && { via: by }),
      ...(begins !== null && { begins }),
    },
    false,
  )
  lane.quiet = quiet
  recorder.created(lane)
  return lane
}

/** As what the caller of the host hands its callback over: what the guest hands on has no name for the reader. */
export function handedTo(world: World, name: string): string {
  const caller = world.agent.executionContextStack.at(-2)
  return caller !== undefined && isGuests(world, caller) ? '' : name
}

/** Code of the guest's own, such as what moves data through a stream. */
function isGuests(
  { program, again }: World,
  { ScriptOrModule: from }: { ScriptOrModule?: unknown },
): boolean {
  return from !== undefined && from !== null && from !== program && !again.has(from)
}

/** The name of a function without one, after what will call it: `setTimeout callback`, `click handler`. */
function calledBack(by: string): string {
  if (by.endsWith(' handler')) return by
  return `${SHORTER[by] ?? by} callback`.trimStart()
}

const SHORTER: Readonly<Record<string, string>> = {
  requestAnimationFrame: 'frame',
  requestIdleCallback: 'idle',
  'process.nextTick': 'nextTick',
}
