/** Whose event loop a program is written for. */

/** What only Node has. */
const NODE =
  /\brequire\s*\(|\bmodule\.exports\b|\bprocess\s*\.|\b__(?:dirname|filename)\b|\bBuffer\b|\bsetImmediate\b|^#!|\bfrom\s*["'](?:node:|(?:assert|async_hooks|child_process|crypto|events|express|fastify|fs|http|https|koa|net|os|path|perf_hooks|readline|stream|timers|util|worker_threads)(?:\/|["']))/
/** What only a page has. Components that React renders with effects and state run in one, too. */
const BROWSER =
  /\b(?:useEffect|useLayoutEffect|useState|useReducer|useRef|useTransition|createRoot|hydrateRoot)\s*[(<]|\b(?:document|window)\s*[.[]|\b(?:alert|confirm|prompt|requestAnimationFrame|requestIdleCallback|addEventListener)\s*\(|\b(?:navigator|localStorage|sessionStorage|indexedDB|MutationObserver|XMLHttpRequest|FileReader|HTMLElement|customElements)\b/

/** Plain code prints the same on both and gets Node's: then `certain` is false. */
export function loopHintOf(code: string): { loop: 'browser' | 'node'; certain: boolean } {
  const bare = withoutComments(code)
  if (NODE.test(bare)) return { loop: 'node', certain: true }
  if (BROWSER.test(bare)) return { loop: 'browser', certain: true }
  return { loop: 'node', certain: false }
}

function withoutComments(code: string): string {
  return code.replaceAll(/\/\*[\s\S]*?\*\//g, ' ').replaceAll(/(^|[^:'"`\\])\/\/[^\n]*/g, '$1')
}
