import { attribute, find, parentElementOf, tagOf } from './dom.ts'
import { LABEL_ANCESTORS } from './limits.ts'
import type { CodeLanguage } from './types.ts'

/**
 * `final`: nothing in the text can speak against it. `weak`: it names no language, or one that such labels are
 * often wrong about.
 */
export type Label = { language: CodeLanguage; strength: 'final' | 'likely' | 'weak' }

const NAMES: readonly [RegExp, CodeLanguage, Label['strength']][] = [
  [/^(?:gpy|py(?:thon)?[23]?)$/, 'python', 'likely'],
  [/^(?:i?pycon3?|ipython[23]?|py(?:thon)?-?(?:repl|console|interactive)|doctest)$/, 'python', 'weak'],
  [/^(?:[cm]?js|javascript|jsx|node(?:js)?)$/, 'javascript', 'likely'],
  [/^(?:[cm]?ts|typescript|tsx)$/, 'typescript', 'likely'],
  [/^(?:te?xt|plain(?:text)?|none|default|no-?highlight|output|auto|console)$/, 'unknown', 'weak'],
  [/^(?:jsonc?|ya?ml|toml|xml|html|css|bash|sh|shell|java|c|cpp|sql)$/, 'other', 'likely'],
  // The text may look like Python or JavaScript and is not: nobody writes these names by mistake.
  [
    /^(?:cython|pyx|mojo|gdscript|nim|starlark|csharp|cs|php|ruby|go|rust|kotlin|swift|dart)$/,
    'other',
    'final',
  ],
]

const PREFIXED =
  /(?:^|\s)(?:language|lang|highlight-source|highlight|brush|src|code|sourceCode)[-:]\s*([\w-]+)/gi
const CODE_CLASS = /highlight|source|code|syntax|hljs|prettyprint/i
const STOP = /^(?:body|main|article|section|li|td|blockquote)$/

/** What the classes and attributes of a block say about its language: the nearest label that names one. */
export function labelOf(block: Element): Label | null {
  // Inside a table the first `pre` may hold the line numbers.
  const places = [
    find(block, '[class*="lang"],[data-lang],[data-language]'),
    find(block, 'code,pre'),
    block,
  ].filter((place) => place !== null)
  let above = parentElementOf(block)
  for (let step = 0; step < LABEL_ANCESTORS && above !== null && !STOP.test(tagOf(above)); step += 1) {
    places.push(above)
    above = parentElementOf(above)
  }
  const labels = places.flatMap(labelsOn)
  return labels.find((label) => label.strength !== 'weak') ?? labels[0] ?? null
}

function labelsOn(place: Element): Label[] {
  const classes = attribute(place, 'class') ?? ''
  const isCode = /^(?:pre|code|figure)$/.test(tagOf(place))
  const names = [attribute(place, 'data-lang'), attribute(place, 'data-language')]
  if (isCode) names.push(attribute(place, 'lang'))
  for (const match of classes.matchAll(PREFIXED)) names.push(match[1] ?? '')
  if (isCode || CODE_CLASS.test(classes)) names.push(...classes.split(/\s+/))
  return names.flatMap((name) => labelNamed(name?.trim().toLowerCase() ?? ''))
}

function labelNamed(name: string): Label[] {
  const known = NAMES.find(([pattern]) => pattern.test(name))
  return known === undefined ? [] : [{ language: known[1], strength: known[2] }]
}
