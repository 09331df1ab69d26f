/** What the manifest says that other parts rely on. No browser.* here: wxt.config.ts reads it in Node. */
import { sites } from './sites.ts'

/** Guest code has no network and nothing from elsewhere is ever loaded. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "connect-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Where the content script runs without being asked. */
export const siteMatches = sites.flatMap(({ matches }) => matches)

/** The name under which the browser reports the shortcut. */
export const REPLAY_COMMAND = 'replay'

export const manifestCommands = {
  [REPLAY_COMMAND]: {
    suggested_key: { default: 'Alt+Shift+L' },
    description: '__MSG_commandReplay__',
  },
}
