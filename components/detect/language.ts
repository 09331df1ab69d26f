import type { Label } from './label.ts'
import { GUESS_TEXT } from './limits.ts'
import { maskJavaScript, maskPython } from './mask.ts'
import { codeOfSession, isErrorReport, isShellTranscript } from './transcript.ts'
import type { CodeLanguage } from './types.ts'

/** From here on a text is likely to be in a language. One sure sign counts 3. */
const LIKELY = 3
/** From here on it is, whatever its label says: two sure signs. */
const CERTAIN = 6
/** A repeated sign counts at most this often, so that one habit does not outvote everything else. */
const REPEATS = 2

type Sign = [pattern: RegExp, worth: number]

const PYTHON: Sign[] = [
  [/\basync\s+def\b/g, 4],
  [/\basync\s+(?:with|for)\s+\w/g, 3],
  [/\bdef\s+\w+\s*\(/g, 3],
  [/\basyncio\s*\./g, 3],
  [/^\s*from\s+[\w.]+\s+import\b/gm, 3],
  [/^\s*import\s+[\w.]+(?:\s+as\s+\w+)?(?:\s*,.*)?$/gm, 3],
  [/^\s*(?:elif|except)\b/gm, 3],
  [/^\s*(?:if|for|while|with|try|else|class|finally)\b.*:[ \t]*$/gm, 2],
  [/\b(?:None|True|False|self|lambda|__name__)\b/g, 1],
  [/\bprint\s*\(/g, 1],
  [/:[ \t]*$/gm, 1],
  [/\bawait\s+\w/g, 0.5],
  [/;[ \t]*$/gm, -3],
]

const JAVASCRIPT: Sign[] = [
  [/\bconst\s+(?:\w+\s*[=:]|[{[])/g, 3],
  [/\b(?:let|var)\s+(?:\w+\s*=|[{[])/g, 2],
  [/\bfunction\b\s*\*?\s*\w*\s*\(/g, 3],
  [/=>|(?<!=)[=!]==(?!=)/g, 2],
  [/\bconsole\.\w|\bnew\s+Promise\b|\bPromise\s*\.\w/g, 3],
  [/\.then\s*\(|\brequire\s*\(|\}\s*else\b|\bcatch\s*\(/g, 2],
  [
    /\b(?:setTimeout|setInterval|setImmediate|queueMicrotask|requestAnimationFrame|addEventListener)\s*\(/g,
    3,
  ],
  [/^\s*export\b/gm, 2],
  [/^\s*import\b.*\bfrom\s*"/gm, 3],
]

/** Of languages that have `async` or `await` too, or `def`: C#, Rust, Swift, Kotlin, Dart, Ruby, Lua. */
const OTHER: Sign[] = [
  // What C# calls its methods; a function of Dart that is handed over.
  [/\b[A-Z]\w*Async\s*\(|\bConsole\s*\.|\basync\s+let\b|\blocal\s/g, 3],
  [/[(,]\s*\([\w, ]*\)\s*(?:async\s*)?\{/g, 4],
  [/\b(?:fn|func|fun|struct|impl|namespace|package|suspend)\s+\w/g, 3],
  [/\bmut\b|\bprintln\b|#include\b|\.await\b|\basync\s+Task\b|^\s*end$/gm, 3],
  [/^\s*(?:using|public)\s+\w/gm, 2],
  [/(?<!\.)\b(?:Task|Future)\s*[<.]|\basync\s*[{*]/g, 2],
]

const TYPESCRIPT =
  /:\s*(?:string|number|boolean|void|any|unknown|never|Promise|Array|Record)\b|\bPromise<|^\s*(?:export\s+)?(?:interface\s+\w+|type\s+\w+\s*=)/m
const MARKUP_OR_JSON = /^\s*(?:<[!?\w]|[{[]\s*(?:"[^"]*"\s*[:,\]]|[{\]]))/

/** Says in what language a text is written, from its label and from the text. A plainly wrong label loses. */
export function languageOf(text: string, label: Label | null): CodeLanguage {
  if (label?.strength === 'final') return label.language
  if (isShellTranscript(text) || isErrorReport(text)) return 'other'
  const { language, score } = guessLanguage(text)
  if (label === null || label.strength === 'weak')
    return language === 'unknown' && label !== null ? label.language : language
  if (language === 'other' || language === 'unknown' || score < CERTAIN) return label.language
  return familyOf(language) === familyOf(label.language) ? label.language : language
}

/** Guesses a language from the text alone. `score` is the lead over the next best. */
export function guessLanguage(text: string): { language: CodeLanguage; score: number } {
  const start = text.slice(0, GUESS_TEXT)
  if (MARKUP_OR_JSON.test(start)) return { language: 'other', score: LIKELY }
  const code = maskJavaScript(start)
  const python = scoreOf(maskPython(codeOfSession(start)), PYTHON) + (/^\s*>>>\s/m.test(start) ? LIKELY : 0)
  const javascript = scoreOf(code, JAVASCRIPT)
  const other = scoreOf(code, OTHER)
  const best = Math.max(python, javascript, other)
  if (best < LIKELY) return { language: 'unknown', score: 0 }
  if (other === best) return { language: 'other', score: other }
  if (python > javascript) return { language: 'python', score: python - Math.max(javascript, other) }
  const language = TYPESCRIPT.test(code) ? 'typescript' : 'javascript'
  return { language, score: javascript - Math.max(python, other) }
}

function scoreOf(code: string, signs: Sign[]): number {
  let score = 0
  for (const [pattern, worth] of signs) {
    let times = 0
    for (const _ of code.matchAll(pattern)) {
      score += worth
      times += 1
      if (times === REPEATS) break
    }
  }
  return score
}

function familyOf(language: CodeLanguage): CodeLanguage {
  return language === 'typescript' ? 'javascript' : language
}
