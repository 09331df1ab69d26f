/** Match patterns of the browser (https://developer.chrome.com/docs/extensions/develop/concepts/match-patterns), by site. */

/** Every site that an extension may be allowed on. */
export const EVERYWHERE = '*://*/*'

/** The pattern to ask for, for one site; null where no extension may be: the browser's own pages, its store. */
export function patternOf(url: string): string | null {
  const { protocol, hostname } = new URL(url)
  return /^https?:$/.test(protocol) && hostname !== '' ? `*://${hostname}/*` : null
}

/** Whether a site, as `siteOf` in settings.ts calls it, is one of these patterns'. */
export function matchesSite(patterns: readonly string[], site: string): boolean {
  return patterns.some((pattern) => {
    const [, scheme, host = ''] = /^([^:]+):\/\/([^/]*)\//.exec(pattern) ?? []
    if (scheme === 'file') return site === 'file'
    if (site === 'file') return false
    if (host.startsWith('*.')) return site === host.slice(2) || site.endsWith(host.slice(1))
    return host === '*' || host === site
  })
}
