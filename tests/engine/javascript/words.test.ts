import { expect, it } from 'vitest'
import { falseJumps, samplePrograms, spokenWords } from '../../support/spoken.ts'
import { javaScriptEngine } from './engine.ts'

const run = javaScriptEngine()
const PROGRAMS = samplePrograms('javascript', /\.m?js$/, 2)

/** What only asyncio calls so; HTML's tasks are macrotasks here. */
const ASYNCIO = {
  en: /\basyncio|\bcoroutine|\btasks?\b|\bgather|\bfutures?\b|CancelledError|\bready queue|\brings?\b|\braise[sd]?\b/i,
  de: /\basyncio|koroutine|\bTasks?\b|\bgather|\bFutures?\b|CancelledError|Warteschlange|klingelt/i,
} as const

it.each(PROGRAMS)(
  '$name is told in the terms of JavaScript alone, and truly of the clock',
  async ({ code }) => {
    const trace = await run(code)
    const said = (language: 'en' | 'de') =>
      spokenWords(trace, language).filter((text) => ASYNCIO[language].test(text))
    expect([...said('en'), ...said('de'), ...falseJumps(trace)]).toEqual([])
  },
)
