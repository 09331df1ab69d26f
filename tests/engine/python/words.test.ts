import { expect, it } from 'vitest'
import { falseJumps, samplePrograms, spokenWords } from '../../support/spoken.ts'
import { pythonEngine } from './engine.ts'

const run = pythonEngine()
const PROGRAMS = samplePrograms('python', /\.py$/, 1)

/** What only JavaScript calls so. */
const JAVASCRIPT = {
  en: /crotask|promise|nextTick|\b(?:timers|poll|check|close) phase|fulfil|\bsettle|reject|thenable|next\(\)|\bthrows?\b|\bthrew\b/i,
  de: /crotask|promise|nextTick|(?:timers|poll|check|close)-phase|erfüllt|abgeschlossen|abgelehnt|thenable|next\(\)|\bwirft\b/i,
} as const

it.each(PROGRAMS)('$name is told in the terms of asyncio alone, and truly of the clock', async ({ code }) => {
  const trace = await run(code)
  const said = (language: 'en' | 'de') =>
    spokenWords(trace, language).filter((text) => JAVASCRIPT[language].test(text))
  expect([...said('en'), ...said('de'), ...falseJumps(trace)]).toEqual([])
})
