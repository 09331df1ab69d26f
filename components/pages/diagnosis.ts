import type { ErrorEntry, Preferences, Settings, Versions } from '../platform/index.ts'
import type { EngineState } from '../simulate/client.ts'

/** Everything that a maintainer wants to know of one installation. */
export type Diagnosis = {
  versions: Versions
  engine: EngineState
  settings: Settings
  preferences: Preferences
  /** What a test program did in each engine; empty until it was asked for. */
  checks: string[]
  errors: ErrorEntry[]
}

/** As text, for a report: one fact a line, the errors last. */
export function diagnosisText({
  versions,
  engine,
  settings,
  preferences,
  checks,
  errors,
}: Diagnosis): string {
  const lines = [
    `Loopscope ${versions.extension}`,
    `Browser: ${versions.browser}`,
    `Rights: ${versions.permissions.join(' ')}`,
    `Engine: ${JSON.stringify(engine)}`,
    `Settings: ${JSON.stringify(settings)}`,
    `Preferences: ${JSON.stringify(preferences)}`,
    ...checks.map((check) => `Check: ${check}`),
    `Errors: ${errors.length}`,
    ...errors.map(({ at, where, message }) => `${at} ${where}: ${message.replaceAll('\n', '\n    ')}`),
  ]
  return `${lines.join('\n')}\n`
}
