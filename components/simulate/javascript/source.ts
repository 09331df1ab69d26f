/** What the text is: a CommonJS script, a module, or a page's script; JavaScript or TypeScript. */
import { transform } from 'sucrase'
import type { Language } from '../../trace/index.ts'
import type { LoopKind } from './loop.ts'

/** Names that only one of the hosts has. */
const NODES =
  /\b(?:require\s*\(|process\s*\.|setImmediate\s*\(|__dirname\b|__filename\b|module\.exports\b|Buffer\b)|\bfrom\s*['"](?:node:|fs\b|events\b|util\b|timers\b|path\b|stream\b|readline\b|worker_threads\b|async_hooks\b|perf_hooks\b|child_process\b|assert\b)/
const BROWSERS =
  /\b(?:document\s*\.|window\s*[.[]|requestAnimationFrame\s*\(|requestIdleCallback\s*\(|alert\s*\(|localStorage\b|XMLHttpRequest\b|customElements\b)/

/** The host that the code is written for. Plain code prints the same in both, and gets Node's. */
export function chooseLoop(code: string): LoopKind {
  const bare = withoutComments(code)
  if (NODES.test(bare)) return 'node'
  return BROWSERS.test(bare) ? 'browser' : 'node'
}

/** A module where it says so (`import`, `export`), else a script. `await` at the top is found by the parser. */
export function looksLikeModule(code: string): boolean {
  return /^[ \t]*(?:import\s*(?:[\w*{$"']|\/\*)|export\s+(?:default|const|let|var|function|class|async|\{|\*))|\bimport\.meta\b/m.test(
    withoutComments(code),
  )
}

function withoutComments(code: string): string {
  return code.replaceAll(/\/\*[\s\S]*?\*\//g, ' ').replaceAll(/(^|[^:'"`\\])\/\/[^\n]*/g, '$1')
}

/** TypeScript and JSX as JavaScript with the same lines. Throws what the library says where it can not read it. */
export function toJavaScript(code: string, language: Language, path: string): string {
  const jsx = /\.(?:tsx|jsx)$/.test(path) || /<\/\w+>|\/>/.test(code)
  if (language !== 'typescript' && !(jsx && /<[A-Za-z][\w.]*[\s/>]/.test(code))) return code
  const transforms = language === 'typescript' ? (['typescript'] as const) : ([] as const)
  return transform(code, {
    transforms: jsx ? [...transforms, 'jsx'] : [...transforms],
    disableESTransforms: true,
    keepUnusedImports: true,
    production: true,
    preserveDynamicImport: true,
  }).code
}
