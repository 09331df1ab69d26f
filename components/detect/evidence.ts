import type { Language } from '../trace/index.ts'
import { maskJavaScript, maskPython } from './mask.ts'
import { codeOfSession } from './transcript.ts'
import type { CodeLanguage, Evidence, Offer } from './types.ts'

/** What to look for in masked text, and what to call it. */
type Sign = [pattern: RegExp, what: string]

const PYTHON: Sign[] = [
  [/\basync\s+(def(?=\s+\w+\s*[([])|with|for)\b/g, 'async $1'],
  [/(?<![.\w]|\bdef\s)await\b(?=\s*[\w([{"])/g, 'await'],
  [/(?<![.\w])asyncio\s*\.\s*(\w+)\s*\(/g, 'asyncio.$1'],
  [/\.\s*(run_until_complete|run_forever)\s*\(/g, '$1'],
]

const JAVASCRIPT: Sign[] = [
  [/(?<![.\w])async\s+function\b(?=[\s*]*[\w$]*\s*[(<])/g, 'async function'],
  [/(?<![.\w])async\s*(?:\(|\w+\s*=>)/g, 'async arrow function'],
  [/(?<![.\w])async\s+(?!function\b)\w+\s*\(/g, 'async method'],
  [/\bfor\s+await\b/g, 'for await'],
  [/(?<![.\w]|\bfor\s)await\b(?=\s*[\w$([{"])/g, 'await'],
  [/\.\s*(then|catch|finally)\s*\(/g, '.$1'],
  [/\b(new Promise)\b/g, '$1'],
  [/\bPromise\s*\.\s*(\w+)\s*\(/g, 'Promise.$1'],
  [/\b(process\.nextTick|(?<!\bfunction\s)\b(?:setImmediate|queueMicrotask))\s*\(/g, '$1'],
]

/** Timers alone: half of the code of any page has one. */
const TIMERS: Sign[] = [[/(?<!\bfunction\s)\b(setTimeout|setInterval|requestAnimationFrame)\s*\(/g, '$1']]
/** What makes the order of a timer something that is seen: it prints, it is called back, it is in a loop. */
const ORDER =
  /\bconsole\s*\.|\balert\s*\(|\bfor\s*\(|\bwhile\s*\(|\b(?:cb|callback|done|next)\s*\(|\bclear(?:Timeout|Interval)\b/

/** How the evidence of syntax begins, where that of timers and promises names what is called. */
const SYNTAX = /^(?:async|await|for await)\b/

const PYTHON_CUES = /\b(?:async|await|asyncio|run_until_complete|run_forever)\b/
const JAVASCRIPT_CUES =
  /\b(?:async|await|Promise|setTimeout|setInterval|setImmediate|queueMicrotask|requestAnimationFrame|nextTick)\b|\.\s*(?:then|catch|finally)\b/

/** True for every text that can be async code in one of the languages, and for some that cannot: a cheap first look. */
export function mayBeAsync(text: string, languages: readonly Language[]): boolean {
  return languages.some((language) => (language === 'python' ? PYTHON_CUES : JAVASCRIPT_CUES).test(text))
}

/** True when code with this evidence is of the kind that was asked for. */
export function isWanted(evidence: readonly Evidence[], { languages, awaitOnly }: Offer): boolean {
  return evidence.some(
    ({ language, what }) =>
      languages.includes(language) && (!awaitOnly || language === 'python' || SYNTAX.test(what)),
  )
}

/** What makes a text async code in a language, in the order of the text. Strings and comments do not count. */
export function findEvidence(text: string, language: CodeLanguage): Evidence[] {
  switch (language) {
    case 'python':
      return collect(maskPython(codeOfSession(text)), language, PYTHON)
    case 'javascript':
    case 'typescript':
      return findInJavaScript(maskJavaScript(text), language)
    case 'other':
    case 'unknown':
      return []
  }
}

function findInJavaScript(code: string, language: Language): Evidence[] {
  const all = collect(code, language, [...JAVASCRIPT, ...TIMERS])
  const timers = collect(code, language, TIMERS)
  return all.length === 1 && timers.length === 1 && !ORDER.test(code) ? [] : all
}

/** An `await` with two words after it, where neither is one of the language's. */
const SENTENCE =
  /^await[ \t]+(?!(?:new|await|async)\b)\w+[ \t]+(?!(?:if|else|and|or|in|is|not|for|async|of|as)\b)\w/

function collect(code: string, language: Language, signs: Sign[]): Evidence[] {
  const found = signs
    .flatMap(([pattern, what]) =>
      [...code.matchAll(pattern)].map(({ 1: word = '', index }) => ({
        index,
        what: what.replace('$1', word),
      })),
    )
    .filter(({ index }) => !SENTENCE.test(code.slice(index, index + 80)))
    .sort((a, b) => a.index - b.index)
  let line = 1
  let at = 0
  return found.map(({ index, what }) => {
    for (; at < index; at += 1) if (code[at] === '\n') line += 1
    return { language, what, line }
  })
}
