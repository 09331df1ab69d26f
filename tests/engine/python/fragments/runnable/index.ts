/** Fragments that are completed, by what the page leaves out: with what has to be assumed, how each ends and what it prints. */
import type { Fragment } from '../../check-fragments.ts'
import { callArguments } from './call-arguments.ts'
import { classes } from './classes.ts'
import { endless } from './endless.ts'
import { entries } from './entries.ts'
import { entryKinds } from './entry-kinds.ts'
import { guesses } from './guesses.ts'
import { inputs } from './inputs.ts'
import { leftAlone } from './left-alone.ts'
import { methods } from './methods.ts'
import { names } from './names.ts'
import { ownModules } from './own-modules.ts'
import { sessions } from './sessions.ts'
import { testCases } from './test-cases.ts'

export const fragments: Fragment[] = [
  ...callArguments,
  ...classes,
  ...endless,
  ...entries,
  ...entryKinds,
  ...guesses,
  ...inputs,
  ...leftAlone,
  ...methods,
  ...names,
  ...ownModules,
  ...sessions,
  ...testCases,
]
