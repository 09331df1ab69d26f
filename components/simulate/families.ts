/** Which languages one engine runs. */
import type { Language } from '../trace/index.ts'

export type EngineFamily = 'python' | 'javascript'

/** TypeScript is run as JavaScript. */
export function familyOf(language: Language): EngineFamily {
  return language === 'python' ? 'python' : 'javascript'
}
