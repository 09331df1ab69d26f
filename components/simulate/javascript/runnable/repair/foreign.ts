/** Text that is no JavaScript at all: told apart by what only other languages write. */

/** Share of the lines that must look like the other language. */
const ENOUGH = 0.3
/** Lines that are looked at: what a text is shows early. */
const MOST_LINES = 12

const LANGUAGES: [name: string, line: RegExp][] = [
  [
    'Python',
    /^\s*(?:(?:async\s+)?def\s+\w+\s*\(.*\)\s*(?:->.*)?:|(?:from\s+[\w.]+\s+)?import\s+[\w.]+(?:\s*,\s*\w+|\s+as\s+\w+)*\s*$|(?:if|elif|while|for|with|except|class)\b[^{]*:\s*(?:#.*)?$|(?:else|try|finally)\s*:\s*$|print\s+["'\w]|async\s+(?:with|for)\b|@\w+(?:\.\w+)*\s*$(?![\s\S]*\{))/,
  ],
  [
    'CSS',
    /^\s*(?:[.#@*:][\w-]*[\w\s>+~,:.#()-]*\{\s*$|(?:--)?[a-z-]+\s*:\s*(?!string|number|boolean|any\b)[^;{(]+;\s*$)/,
  ],
  [
    'C#',
    /^\s*(?:using\s+[\w.]+;|namespace\s+[\w.]+\s*[;{]?\s*$|(?:public|private|protected|internal|static)\s+.*\bTask\b|(?:var|string|int)\s+\w+\s*=.*\bawait\b.*;.*ConfigureAwait)/,
  ],
  [
    'Java',
    /^\s*(?:(?:public|private|protected)\s+(?:static\s+|final\s+)*[\w<>[\]]+\s+\w+\s*[({]|import\s+(?:java|org|com)\.)/,
  ],
  ['Rust', /^\s*(?:(?:pub\s+)?(?:async\s+)?fn\s+\w+\s*[(<]|let\s+mut\s|use\s+\w+(?:::\w+)+|#\[\w+)/],
  ['Go', /^\s*(?:package\s+\w+\s*$|func\s+(?:\(.*\)\s*)?\w+\(|go\s+func\b|\w+\s*:=\s)/],
  [
    'Swift or Kotlin',
    /^\s*(?:(?:suspend\s+)?fun\s+\w+\(|func\s+\w+\(.*\)\s*(?:async|throws|->)|(?:val|guard)\s+\w+)/,
  ],
  ['PHP', /^\s*(?:<\?php|\$\w+\s*=|echo\s)/],
  [
    'HTML',
    /^\s*<(?:!DOCTYPE|\/?(?:html|head|body|div|p|span|a|ul|li|link|meta|title|form|input|button|h\d)\b)/i,
  ],
  [
    'a shell session',
    /^\s*(?:[$%#❯➜]\s+\w|sudo\s|apt(?:-get)?\s+install|(?:npm|yarn|pnpm|npx)\s+\w|curl\s+-|docker\s|git\s+\w)/,
  ],
  ['SQL', /^\s*(?:SELECT\s.+|INSERT\s+INTO|UPDATE\s+\w+\s+SET|CREATE\s+TABLE|FROM\s+\w+|WHERE\s+\w+)/],
  ['YAML', /^\s*(?:-\s+)?[\w-]+:(?:\s+[^{[(;=]*[^;,{([]|\s*)$/],
]

/** The name of the other language and the index of the first line that looks like it. */
export function otherLanguage(lines: string[]): { name: string; line: number } | null {
  const used = lines.flatMap((line, index) =>
    line.trim() === '' || line.length > 2_000 ? [] : [{ line, index }],
  )
  if (isData(lines.join('\n'))) return { name: 'JSON data', line: used[0]?.index ?? 0 }
  let best: { name: string; line: number; found: number } | null = null
  for (const [name, pattern] of LANGUAGES) {
    const found = used.filter(({ line }) => pattern.test(line))
    const first = found[0]
    const enough = found.length >= ENOUGH * Math.min(used.length, MOST_LINES)
    if (first !== undefined && enough && found.length > (best?.found ?? 0))
      best = { name, line: first.index, found: found.length }
  }
  return best
}

/** An object or a list whose keys stand in quotation marks, and nothing that does anything. */
export function isData(text: string): boolean {
  if (!/^\s*[{[]/.test(text)) return false
  const bare = text.replace(/"(?:\\.|[^"\\])*"/g, '""').replace(/\/\/.*|\.\.\./g, '')
  return (
    /""\s*:/.test(bare) && /^[\s{}[\]",:.\d+\-eE]*(?:(?:true|false|null)[\s{}[\]",:.\d+\-eE]*)*$/.test(bare)
  )
}
