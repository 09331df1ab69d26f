/** The exports of `npm run replay`: those that are text. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { picturePalette } from '../../assets/styles/tokens-picture.ts'
import { type ExportId, exportReplay } from '../exports/index.ts'
import { createReplay } from '../replay/index.ts'
import type { Trace } from '../trace/index.ts'
import { buildExtension } from './build-extension.ts'

const FORMS = ['text', 'sequence', 'gantt', 'svg', 'perfetto', 'html'] as const satisfies ExportId[]
export type ExportForm = (typeof FORMS)[number]

/** The form of this name, also of the one that people know it by; null for a name that is none. */
export function exportForm(name: string): ExportForm | null {
  return FORMS.find((form) => form === (name === 'mermaid' ? 'sequence' : name)) ?? null
}

export function isExport(form: string): form is ExportForm {
  return FORMS.some((one) => one === form)
}

export async function exportText(trace: Trace, form: ExportForm, other: Trace | null): Promise<string> {
  const compared = other?.outcome.type === 'completed' ? createReplay(other) : null
  const made = await exportReplay(form, { replay: createReplay(trace), other: compared, step: 0 }, world)
  if (typeof made !== 'string') throw new Error(`${form} is no text`)
  return made
}

const world = {
  palette: picturePalette,
  theme: 'light',
  readPlayer,
  nonce: () => crypto.randomUUID(),
  draw: () => Promise.reject(new Error('Only a browser draws a PNG.')),
} as const

/** The player from the last build, which is made when there is none. */
async function readPlayer(): Promise<string> {
  const built = join(import.meta.dirname, '..', '..', '.output', 'chrome-mv3', 'standalone.js')
  if (!existsSync(built)) buildExtension('chrome')
  return readFileSync(built, 'utf8')
}
