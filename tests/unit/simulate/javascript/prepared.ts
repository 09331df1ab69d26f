import { type Prepared, prepare } from '../../../../components/simulate/javascript/runnable/index.ts'
import type { Language } from '../../../../components/trace/index.ts'

const GLOBALS = new Set([
  ...Object.getOwnPropertyNames(globalThis),
  'document',
  'window',
  'alert',
  'requestAnimationFrame',
])

export function prepared(text: string, language: Language = 'javascript'): Prepared {
  return prepare(text, { language, globals: GLOBALS })
}

/** The lines that were added below the text. */
export function added(text: string, language: Language = 'javascript'): string {
  const { text: whole, origin } = prepared(text, language)
  const lines = whole.split('\n')
  const last = origin.findLastIndex((line) => line > 0)
  return lines
    .slice(last + 1)
    .join('\n')
    .trim()
}
