import { guessLanguage } from '../detect/language.ts'
import type { Program } from './program.ts'

/** The language that a program is written in, where it plainly is another than it would be run in; else null. */
export function otherLanguage({ language, code }: Program): Program['language'] | null {
  const { language: guess } = guessLanguage(code)
  if (guess === 'other' || guess === 'unknown' || guess === language) return null
  // JavaScript is TypeScript as well.
  return guess === 'javascript' && language === 'typescript' ? null : guess
}
