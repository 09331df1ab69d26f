/** Whose event loop a program is written for. */
const NODE =
  /\brequire\s*\(|\bmodule\.exports\b|\bprocess\.|\b__(?:dirname|filename)\b|\bBuffer\b|\bset(?:Immediate)\b|^#!|\bfrom\s*["'](?:node:|(?:fs|path|util|os|events|stream|http|https|net|crypto|assert|timers|worker_threads|child_process|readline|async_hooks|perf_hooks|express|fastify|koa)(?:\/|["']))/
const BROWSER =
  /\b(?:document|window|alert|navigator|localStorage|sessionStorage|indexedDB|requestAnimationFrame|requestIdleCallback|MutationObserver|XMLHttpRequest|FileReader|HTMLElement)\b|\baddEventListener\s*\(/

/** `code` without strings' and comments' words where that matters: the first that matches decides. */
export function loopHintOf(code: string): { loop: 'browser' | 'node'; certain: boolean } {
  if (NODE.test(code)) return { loop: 'node', certain: true }
  if (BROWSER.test(code)) return { loop: 'browser', certain: true }
  return { loop: 'node', certain: false }
}
