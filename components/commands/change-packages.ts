/** What the build changes in the text of packages: what is never used goes, and what is seldom used costs no start. */

type Change = { file: string; text: RegExp; instead: string }

const ENGINE = '/lib/engine262.mjs'

/**
 * Addresses, and code as text, that a package has and Loopscope never uses. The stores refuse both in a bundle, used or
 * not.
 */
const UNUSED: Change[] = [
  // A CDN for packages that Loopscope does not ship.
  { file: '/pyodide/pyodide.mjs', text: /`https:\/\/cdn\.jsdelivr\.net\/[^`]*`/g, instead: "''" },
  // The programs that the engine's authors test it with; some make code from text.
  { file: ENGINE, text: /^var harness = \{.*\};$/gm, instead: 'var harness = {};' },
  // Which section of the specification each function follows: 1,600 statements of every start.
  { file: ENGINE, text: /^\s*[\w$.]+\.section = '[^']*';$/gm, instead: '' },
  // Proposals.
  { file: ENGINE, text: /https?:\/\/[^\s'"`]*/g, instead: '' },
  // The source text of what is asserted: 1,700 messages of faults of the engine itself. Their stack says where.
  { file: ENGINE, text: /throw new Assert\.Error\("(?:[^"\\]|\\.)*"/g, instead: 'throw new Assert.Error(""' },
  // Where its sources are kept; it reads its own version from there.
  { file: '/esrecurse/package.json', text: /https?:\/\/[^\s'"`]*/g, instead: '' },
  // What it would write into a program for a tool that reloads pages; that option is never set.
  { file: '/RootTransformer.js', text: /this\[key\] = eval\(code\);/g, instead: '' },
  // A base for the paths of source maps, which are not made.
  { file: '/resolve-uri.umd.js', text: /http:\/\/foo\.com/g, instead: 'base://base' },
]

/** Unicode's tables, a third of a megabyte: only some regular expressions read them. */
const LATER: Change[] = [
  {
    file: ENGINE,
    text: /^var UnicodeSets = (\{.*\});$/gm,
    instead: "let unicodeSetsRead;\nconst unicodeSets = () => (unicodeSetsRead ??= JSON.parse('$1'));",
  },
  { file: ENGINE, text: /\bUnicodeSets(?=\[path\])|(?<=path in )UnicodeSets\b/g, instead: 'unicodeSets()' },
]

/** The text of a package's file as it is built; null where nothing is changed. Throws where a change finds nothing. */
export function changedPackage(code: string, id: string): string | null {
  const here = [...UNUSED, ...LATER].filter(({ file }) => id.endsWith(file))
  if (here.length === 0) return null
  let changed = code
  for (const { text, instead } of here) {
    if (changed.search(text) < 0) throw new Error(`${id} no longer has what the build changes in it: ${text}`)
    changed = changed.replaceAll(text, instead)
  }
  return changed
}

/** The same script with escapes for what is not ASCII. A browser keeps one that is in half the memory. */
export function inAscii(code: string): string {
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** Scripts that are large enough for it to tell: 10 of 150 ms of the engine's start. */
const ASCII_FROM_CHARACTERS = 1_000_000

/** A plugin of Vite's. */
export const changePackages = {
  name: 'change-packages',
  transform(code: string, id: string) {
    const changed = changedPackage(code, id)
    return changed === null ? null : { code: changed, map: null }
  },
  generateBundle(_options: unknown, bundle: Record<string, { type: string; code?: string }>) {
    for (const chunk of Object.values(bundle))
      if (chunk.type === 'chunk' && (chunk.code?.length ?? 0) > ASCII_FROM_CHARACTERS)
        chunk.code = inAscii(chunk.code ?? '')
  },
}
