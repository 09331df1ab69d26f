/** Fragments that use libraries, by what kind of library: with what has to be assumed, how each ends and what it prints. */
import type { Fragment } from '../../check-fragments.ts'
import { botsAndJobs } from './bots-and-jobs.ts'
import { databases } from './databases.ts'
import { handedOver } from './handed-over.ts'
import { http } from './http.ts'
import { loops } from './loops.ts'
import { simulatedValues } from './simulated-values.ts'
import { tools } from './tools.ts'
import { web } from './web.ts'
import { webOthers } from './web-others.ts'

export const fragments: Fragment[] = [
  ...botsAndJobs,
  ...databases,
  ...handedOver,
  ...http,
  ...loops,
  ...simulatedValues,
  ...tools,
  ...web,
  ...webOthers,
]
